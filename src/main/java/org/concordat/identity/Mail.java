package org.concordat.identity;

import java.util.Locale;
import org.concordat.identity.SheetLetters.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** The mail server, where there is one and it is known which address the links in mails should lead to. */
@Component
public class Mail {

    private final ObjectProvider<MailSender> server;
    private final PublicAddress address;
    private final MessageSource messages;
    private final String from;

    Mail(
            ObjectProvider<MailSender> server,
            PublicAddress address,
            MessageSource messages,
            @Value("${concordat.mail-from:}") String from) {
        this.server = server;
        this.address = address;
        this.messages = messages;
        this.from = from;
    }

    /** Whether anything can be sent. */
    public boolean works() {
        return server.getIfAvailable() != null && address.known() && !from.isBlank();
    }

    /** The words of a letter about someone's access, with the link that stands behind that path. */
    Words words(Letter letter, String path) {
        String kind = "letter." + letter.kind().code();
        return new Words(say(kind + ".subject"), say(kind + ".text", letter.addressee(), address.link(path)));
    }

    void send(Letter letter, Words words) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(letter.email());
        mail.setSubject(words.subject());
        mail.setText(words.text());
        server.getObject().send(mail);
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.UK);
    }
}
