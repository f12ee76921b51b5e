package org.concordat.journal;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Wholesale;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.collection.spi.PersistentSet;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionRemoveEvent;
import org.hibernate.event.spi.PreCollectionRemoveEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notices every change of an entity or of a collection on its way into the database, whichever door it came through, and
 * writes of it as the last thing in the same transaction: both are kept, or neither.
 */
@Component
class Noticing
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PreCollectionRecreateEventListener,
                PreCollectionUpdateEventListener,
                PreCollectionRemoveEventListener {

    private static final long serialVersionUID = 1;

    private final transient Map<Class<?>, Journalled<?>> described;
    private final transient Map<SharedSessionContractImplementor, Map<Object, Touched>> running =
            new ConcurrentHashMap<>();
    private final transient Journal journal;

    Noticing(EntityManagerFactory entities, List<Journalled<?>> described, Journal journal) {
        this.described = described.stream().collect(Collectors.toMap(Journalled::type, how -> how));
        this.journal = journal;
        EventListenerRegistry listeners = entities.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_RECREATE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_REMOVE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        Touched touched = touched(event.getSession(), event.getEntity());
        if (touched != null) {
            touched.become(Act.ADDED);
            all(event.getPersister(), null, event.getState(), touched);
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        Touched touched = touched(event.getSession(), event.getEntity());
        if (touched != null) {
            all(event.getPersister(), event.getOldState(), event.getState(), touched);
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        Touched touched = touched(event.getSession(), event.getEntity());
        if (touched != null) {
            touched.become(Act.REMOVED);
            all(event.getPersister(), event.getDeletedState(), null, touched);
        }
    }

    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        collection(event, null, now(event.getCollection()));
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        collection(event, before(event.getCollection()), now(event.getCollection()));
    }

    @Override
    public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
        collection(event, before(event.getCollection()), null);
    }

    private void collection(AbstractCollectionEvent event, @Nullable Object before, @Nullable Object after) {
        Object owner = event.getAffectedOwnerOrNull();
        Touched touched = owner == null ? null : touched(event.getSession(), owner);
        if (touched != null) {
            String role = event.getCollection().getRole();
            touched.change(role.substring(owner.getClass().getName().length() + 1), before, after);
        }
    }

    /** Where to collect what happens to an entity in this transaction; null when nothing of it is told. */
    private @Nullable Touched touched(SharedSessionContractImplementor session, Object entity) {
        Journalled<?> how = described.get(entity.getClass());
        if (how == null) {
            return null;
        }
        Map<Object, Touched> touched = running.computeIfAbsent(session, this::begin);
        if (Wholesale.current() != null) {
            return null;
        }
        return touched.computeIfAbsent(new Same(entity), same -> new Touched(entity, how));
    }

    private Map<Object, Touched> begin(SharedSessionContractImplementor session) {
        EventSource source = (EventSource) session;
        source.getActionQueue().registerCallback(this::write);
        source.getActionQueue().registerCallback((boolean success, SharedSessionContractImplementor ended) -> {
            running.remove(ended);
            Wholesale wholesale = Wholesale.current();
            if (success && wholesale != null) {
                wholesale.tell();
            }
        });
        return new LinkedHashMap<>();
    }

    private void write(SharedSessionContractImplementor session) {
        Wholesale wholesale = Wholesale.current();
        if (wholesale != null && !wholesale.told()) {
            journal.write(
                    Actor.current(),
                    List.of(new Noted(Act.BROUGHT_IN, Subject.of("much", null, wholesale.what()), List.of())));
        }
        List<Noted> noted = Touched.told(running.getOrDefault(session, Map.of()).values());
        if (!noted.isEmpty()) {
            journal.write(Actor.current(), noted);
        }
    }

    /** What a collection holds, as it is at this moment. */
    private static @Nullable Object now(PersistentCollection<?> collection) {
        Object held = collection.getValue();
        if (held instanceof Map<?, ?> map) {
            return new HashMap<>(map);
        }
        return held instanceof Set<?> set ? new LinkedHashSet<>(set) : List.copyOf((List<?>) held);
    }

    /** What it held when it was read. */
    private static @Nullable Object before(PersistentCollection<?> collection) {
        Object kept = collection.getStoredSnapshot();
        return collection instanceof PersistentSet<?> && kept instanceof Map<?, ?> map
                ? new LinkedHashSet<>(map.keySet())
                : kept;
    }

    private static void all(
            EntityPersister persister, Object @Nullable [] before, Object @Nullable [] after, Touched touched) {
        each("", persister.getPropertyNames(), persister.getPropertyTypes(), before, after, touched);
    }

    /** Every property but collections, which tell of themselves; one by one those of a part that is not described as a whole. */
    private static void each(
            String path,
            String[] names,
            Type[] types,
            Object @Nullable [] before,
            Object @Nullable [] after,
            Touched touched) {
        for (int at = 0; at < names.length; at++) {
            String property = path + names[at];
            Object was = before == null ? null : before[at];
            Object is = after == null ? null : after[at];
            if (types[at] instanceof ComponentType part && !touched.describes(property)) {
                each(
                        property + ".",
                        part.getPropertyNames(),
                        part.getSubtypes(),
                        was == null ? null : part.getPropertyValues(was),
                        is == null ? null : part.getPropertyValues(is),
                        touched);
            } else if (!types[at].isCollectionType()) {
                touched.change(property, was, is);
            }
        }
    }

    /** The very same object. */
    private record Same(Object entity) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.entity == entity;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(entity);
        }
    }
}
