package org.concordat.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import org.concordat.ConcordatTest;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;

/** What {@code --concordat.journal.check} says, and with which exit code. */
@ConcordatTest
class CheckCommandTest {

    @Autowired
    ChainCheck check;

    @Autowired
    Journal journal;

    @Autowired
    Sealing sealing;

    @Autowired
    MessageSource messages;

    @Autowired
    ConfigurableApplicationContext application;

    @BeforeEach
    void somethingIsSealed() {
        journal.note(Act.SIGNED_OUT, Subject.of("person", null, Word.text("Someone invented")));
        while (sealing.sealSome() > 0) {
            // until nothing waits
        }
    }

    private CheckCommand.Answer answer(String noted) {
        return new CheckCommand(check, messages, Clock.systemDefaultZone(), application, noted).answer(noted);
    }

    @Test
    void endsWithNoughtAndTheHeadWhereTheChainHolds() {
        Head head = Objects.requireNonNull(check.check(null).head());

        assertThat(answer("").code()).isZero();
        assertThat(answer(head.toString()).code()).isZero();
        assertThat(answer("").lines()).first().isEqualTo("The chain holds");
        assertThat(answer("").lines().get(2)).contains(":");
    }

    @Test
    void endsWithOneAndThePlaceWhereItDoesNot() {
        CheckCommand.Answer answer = answer("1:" + "ab".repeat(32));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines())
                .contains("The chain is broken", "Place 1: it is not what you noted: the chain was made anew.");
    }

    @Test
    void endsWithTwoForWhatIsNoHead() {
        assertThat(answer("what?").code()).isEqualTo(2);
    }
}
