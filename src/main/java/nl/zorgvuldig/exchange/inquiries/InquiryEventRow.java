package nl.zorgvuldig.exchange.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;

/// An inquiry event as stored in its columns, without its words.
public record InquiryEventRow(String what, @Nullable UUID document, List<PersonId> untold) {
    static InquiryEventRow of(InquiryEvent event) {
        return event instanceof InquiryEvent.Filed(DocumentId document, List<PersonId> untold)
                ? new InquiryEventRow(event.code(), document.value(), untold)
                : new InquiryEventRow(event.code(), null, List.of());
    }

    static InquiryEvent event(ResultSet row, Optional<String> words) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "asked" -> new InquiryEvent.Asked();
            case "sent" -> new InquiryEvent.Sent();
            case "read" -> new InquiryEvent.Read();
            case "mistaken" -> new InquiryEvent.Mistaken();
            case "reminded" -> new InquiryEvent.Reminded();
            case "filed" -> new InquiryEvent.Filed(new DocumentId(Rows.uuid(row, "document")), untold(row));
            case "stopped" -> new InquiryEvent.Stopped(words.orElseThrow());
            case "ended" -> new InquiryEvent.Ended();
            default -> throw new IllegalStateException("no event " + code);
        };
    }

    /// The people who got no mail about an event.
    public static List<PersonId> untold(ResultSet row) throws SQLException {
        UUID[] people = (UUID[])
                Objects.requireNonNull(row.getArray("untold"), "untold").getArray();
        return Arrays.stream(people).map(PersonId::new).toList();
    }
}
