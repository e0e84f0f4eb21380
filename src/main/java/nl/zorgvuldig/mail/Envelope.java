package nl.zorgvuldig.mail;

import java.util.Optional;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.MessageStore.Content;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;

/// Seals what a message says under a key of its addressee, and opens it.
final class Envelope {
    private final Vault vault;

    Envelope(Vault vault) {
        this.vault = vault;
    }

    /// What a message says and to which address it goes. Does not print.
    record Letter(MailId id, String address, String subject, String body, Optional<Attachment> attachment) {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    static KeyName key(BoardId board, PersonId addressee) {
        return new KeyName(board, addressee.value(), Keeping.OUTBOX);
    }

    Content seal(BoardId board, PersonId addressee, Letter letter) {
        KeyName key = key(board, addressee);
        return new Content(
                vault.seal(key, place("sealed_subject", letter.id()), letter.subject()),
                vault.seal(key, place("sealed_body", letter.id()), letter.body()),
                vault.seal(key, place("sealed_address", letter.id()), letter.address()),
                letter.attachment()
                        .map(file -> vault.seal(key, place("sealed_attachment", letter.id()), file.packed())));
    }

    Letter open(BoardId board, PersonId addressee, MailId id, Content content) {
        KeyName key = key(board, addressee);
        return new Letter(
                id,
                open(key, "sealed_address", id, content.address()),
                open(key, "sealed_subject", id, content.subject()),
                open(key, "sealed_body", id, content.body()),
                content.attachment()
                        .map(file -> Attachment.unpacked(vault.openBytes(key, place("sealed_attachment", id), file))));
    }

    private String open(KeyName key, String column, MailId id, Sealed value) {
        return vault.open(key, place(column, id), value);
    }

    private static Place place(String column, MailId id) {
        return new Place("mail.message", column, id.value());
    }
}
