package org.concordat.identity.openid;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.concordat.identity.UserId;
import org.concordat.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Who a person is to a provider: known by issuer and subject, and at each provider by one of them only. */
@Entity
@Table(name = "person_identity")
class PersonIdentity {

    @Id
    @Column(name = "identity_id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "userId", column = @Column(name = "user_id"))
    private UserId user;

    private String issuer;
    private String subject;

    @Version
    @Nullable private Long version;

    protected PersonIdentity() {}

    PersonIdentity(UserId user, String issuer, String subject) {
        this.id = Ids.next();
        this.user = user;
        this.issuer = issuer;
        this.subject = subject;
    }

    UUID id() {
        return id;
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    UserId user() {
        return user;
    }
}
