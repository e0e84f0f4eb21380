package nl.zorgvuldig.platform.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// One message to one person, in plain text. The subject travels and is shown in the clear, so it
/// names no pupil. Prints as its kind.
///
/// @param kind a short code in small letters, such as `sign-in-link`; its words are `mail.kind.…`
/// @param uselessAfter when it need not be sent any more
/// @param page where there is something to see or do, as a path; stands under it, with the name of
///     the board ([Outbox]); empty for none
/// @param school what the school is called that it comes from, or several; stands under it, above
///     the board; empty where no school is known or none may be told
/// @throws IllegalArgumentException when a line break stands in the address or the subject
public record MailMessage(
        String kind,
        PersonId addressee,
        String address,
        String subject,
        String body,
        Secrecy secrecy,
        Optional<Instant> uselessAfter,
        Optional<MailAttachment> attachment,
        String page,
        String school) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /// Who may read a message besides its addressee.
    public enum Secrecy {
        /// Whoever looks after the program, where nothing can be sent.
        ORDINARY,
        /// Nobody, such as a link that signs in: it is not even kept where nothing can be sent,
        /// except in a demonstration.
        SECRET
    }

    public MailMessage {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("the kind of a message is a short code in small letters");
        }
        if (CONTROL.matcher(address).find() || CONTROL.matcher(subject).find()) {
            throw new IllegalArgumentException("address and subject of a message are one line each");
        }
    }

    public static MailMessage of(String kind, PersonId addressee, String address, String subject, String body) {
        return new MailMessage(
                kind, addressee, address, subject, body, Secrecy.ORDINARY, Optional.empty(), Optional.empty(), "/", "");
    }

    public MailMessage secret() {
        return new MailMessage(
                kind, addressee, address, subject, body, Secrecy.SECRET, uselessAfter, attachment, page, school);
    }

    public MailMessage uselessAfter(Instant moment) {
        return new MailMessage(
                kind, addressee, address, subject, body, secrecy, Optional.of(moment), attachment, page, school);
    }

    /// With a file.
    public MailMessage with(MailAttachment file) {
        return new MailMessage(
                kind, addressee, address, subject, body, secrecy, uselessAfter, Optional.of(file), page, school);
    }

    /// With the page of this program where there is something to see or do; without one, where one
    /// begins.
    ///
    /// @param path begins with a slash, and names nobody
    public MailMessage at(String path) {
        return new MailMessage(
                kind, addressee, address, subject, body, secrecy, uselessAfter, attachment, path, school);
    }

    /// From a school, so that who has children at two knows which one writes. Names no pupil.
    ///
    /// @param called what the school is called; of several, all their names; empty for none
    public MailMessage from(String called) {
        return new MailMessage(
                kind, addressee, address, subject, body, secrecy, uselessAfter, attachment, page, called);
    }

    /// Without any page under it: to who has no account, and finds a link in it or needs none.
    public MailMessage withoutPage() {
        return at("");
    }

    @Override
    public String toString() {
        return kind;
    }
}
