package org.concordat.catalogue;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the catalogue: reads frameworks, takes new versions in, publishes and retires them. */
@Service
@Transactional
public class Catalogue {

    /** The code of the framework that the product is made for. */
    public static final String DEFAULT_FRAMEWORK = "beyond-the-organisation";

    /** The order among start-up runners at which the shipped frameworks are loaded; what needs them comes later. */
    public static final int SHIPPED_FRAMEWORKS_ORDER = 0;

    private final Frameworks frameworks;
    private final FrameworkVersions versions;
    private final Clock clock;

    /** Only of versions that are published or retired: those never change. */
    private final Map<FrameworkVersionId, FrameworkDocument> read = new ConcurrentHashMap<>();

    Catalogue(Frameworks frameworks, FrameworkVersions versions, Clock clock) {
        this.frameworks = frameworks;
        this.versions = versions;
        this.clock = clock;
    }

    /** Every version that may be assessed against: the default framework, then the others by name, the newest of each first. */
    @Transactional(readOnly = true)
    public List<VersionSummary> publishedVersions() {
        return published(versions.summaries());
    }

    /** The published ones of some versions, in the same order. */
    public static List<VersionSummary> published(Collection<VersionSummary> versions) {
        return versions.stream()
                .filter(Catalogue::isPublished)
                .sorted(Comparator.comparing(version -> !version.code().equals(DEFAULT_FRAMEWORK)))
                .toList();
    }

    /** Every version of every framework, the frameworks by name and the newest of each first. */
    @Transactional(readOnly = true)
    public List<VersionSummary> allVersions() {
        return versions.summaries();
    }

    /** Every version of a framework, whatever its status, the newest first; none for a code it does not know. */
    @Transactional(readOnly = true)
    public List<VersionSummary> versionsOf(String code) {
        return versions.summariesOf(code);
    }

    /** The newest published version of a framework, if it has one. */
    @Transactional(readOnly = true)
    public Optional<VersionSummary> latestPublished(String code) {
        return versions.summariesOf(code).stream()
                .filter(Catalogue::isPublished)
                .findFirst();
    }

    /** The one version of that number, whatever its status. */
    @Transactional(readOnly = true)
    public Optional<VersionSummary> version(String code, int number) {
        return versions.summariesOf(code).stream()
                .filter(summary -> summary.number() == number)
                .findFirst();
    }

    /** What a version says; throws {@link NotFound} for an id it does not know. */
    @Transactional(readOnly = true)
    public FrameworkDocument document(FrameworkVersionId id) {
        FrameworkDocument known = read.get(id);
        return known != null ? known : readDocument(id);
    }

    /** Which framework a version is of; throws {@link NotFound} for an id it does not know. */
    @Transactional(readOnly = true)
    public FrameworkId frameworkOf(FrameworkVersionId id) {
        return versions.frameworkOf(id).orElseThrow(NotFound::new);
    }

    private FrameworkDocument readDocument(FrameworkVersionId id) {
        FrameworkVersion version = versions.findById(id).orElseThrow(NotFound::new);
        FrameworkDocument document = DocumentJson.read(version.document());
        if (version.status() != VersionStatus.DRAFT) {
            read.put(id, document);
        }
        return document;
    }

    /**
     * Takes a checked document in as a draft. Throws {@link Refusal} if the framework already has a version of that
     * number.
     */
    public FrameworkVersionId load(FrameworkDocument document) {
        if (version(document.code(), document.version()).isPresent()) {
            throw new Refusal("framework.version.present", document.code(), document.version());
        }
        Framework framework = frameworks
                .findByCode(document.code())
                .orElseGet(() -> frameworks.save(new Framework(FrameworkId.next(), document.code(), document.name())));
        FrameworkVersion draft = new FrameworkVersion(
                FrameworkVersionId.next(), framework.id(), document.version(), DocumentJson.write(document));
        return versions.save(draft).id();
    }

    /** Takes a checked document in and publishes it, both or neither; why is null for what comes with the product. */
    public FrameworkVersionId loadPublished(FrameworkDocument document, String by, @Nullable String why) {
        FrameworkVersionId id = load(document);
        publish(id, by, why);
        return id;
    }

    /** Fixes a draft for good and opens it to assessments; by is the name of who decided it. */
    public void publish(FrameworkVersionId id, String by) {
        publish(id, by, null);
    }

    private void publish(FrameworkVersionId id, String by, @Nullable String why) {
        FrameworkVersion version = versions.findById(id).orElseThrow(NotFound::new);
        version.publish(by, why, clock.instant());
        String name = DocumentJson.read(version.document()).name();
        frameworks.findById(version.framework()).orElseThrow(NotFound::new).rename(name);
    }

    /** Withdraws a published version from new assessments. */
    public void retire(FrameworkVersionId id, String by) {
        retire(id, by, null);
    }

    /** The same with a reason, which its history tells. */
    public void retire(FrameworkVersionId id, String by, @Nullable String why) {
        versions.findById(id).orElseThrow(NotFound::new).retire(by, why, clock.instant());
    }

    /** What became of every version of a framework, the newest first. */
    @Transactional(readOnly = true)
    public List<VersionHistory> historyOf(String code) {
        return versions.historyOf(code);
    }

    private static boolean isPublished(VersionSummary summary) {
        return summary.status() == VersionStatus.PUBLISHED;
    }
}
