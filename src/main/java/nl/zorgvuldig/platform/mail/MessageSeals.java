package nl.zorgvuldig.platform.mail;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.MessageStore.Content;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;

/// Seals and unseals the content of a message under a key of its addressee.
public final class MessageSeals {
    private final Vault vault;

    public MessageSeals(Vault vault) {
        this.vault = vault;
    }

    /// Content of a message and the address it is sent to. Does not print.
    public record Letter(MailId id, String address, String subject, String body, Optional<MailAttachment> attachment) {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    static KeyName key(BoardId board, PersonId addressee) {
        return new KeyName(board, addressee.value(), RetentionPurpose.OUTBOX);
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

    public Letter open(BoardId board, PersonId addressee, MailId id, Content content) {
        KeyName key = key(board, addressee);
        return new Letter(
                id,
                open(key, "sealed_address", id, content.address()),
                open(key, "sealed_subject", id, content.subject()),
                open(key, "sealed_body", id, content.body()),
                content.attachment()
                        .map(file ->
                                MailAttachment.unpacked(vault.openBytes(key, place("sealed_attachment", id), file))));
    }

    private String open(KeyName key, String column, MailId id, SealedValue value) {
        return vault.open(key, place(column, id), value);
    }

    private static ValueLocation place(String column, MailId id) {
        return new ValueLocation("mail.message", column, id.value());
    }
}
