package nl.zorgvuldig.platform.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Message to one person, in plain text. The subject is sent and shown unsealed, so it names no
/// pupil. Prints as its kind.
///
/// @param kind a short code in small letters, such as `sign-in-link`; its words are `mail.kind.…`
/// @param uselessAfter when it need not be sent any more
/// @param page path of the page where there is something to see or do; shown under the message,
///     with the name of the board ([Outbox]); empty for none
/// @param school name of the school it comes from, or of several; shown under the message, above
///     the board; empty where no school is known or none may be named
/// @throws IllegalArgumentException when the address or the subject contains a line break
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
        /// Readable by the administrators of the program, where nothing can be sent.
        ORDINARY,
        /// Readable by nobody else, such as a link that signs in: it is not even stored where
        /// nothing can be sent, except in a demonstration.
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

    /// The same message, with a file.
    public MailMessage with(MailAttachment file) {
        return new MailMessage(
                kind, addressee, address, subject, body, secrecy, uselessAfter, Optional.of(file), page, school);
    }

    /// The same message, with the page of this program where there is something to see or do.
    /// Without a page it refers to the starting page.
    ///
    /// @param path begins with a slash, and names nobody
    public MailMessage at(String path) {
        return new MailMessage(
                kind, addressee, address, subject, body, secrecy, uselessAfter, attachment, path, school);
    }

    /// The same message, from a school, so that a parent with children at two knows which one
    /// writes. Names no pupil.
    ///
    /// @param called the name of the school; of several, all their names; empty for none
    public MailMessage from(String called) {
        return new MailMessage(
                kind, addressee, address, subject, body, secrecy, uselessAfter, attachment, page, called);
    }

    /// The same message, without a page under it: for somebody who has no account, or who finds a
    /// link in the text or needs none.
    public MailMessage withoutPage() {
        return at("");
    }

    @Override
    public String toString() {
        return kind;
    }
}
