package nl.zorgvuldig.exchange.disclosures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.exchange.inquiries.InquiryEventRow;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;

/// A disclosure event as stored in its columns, without its words.
record DisclosureEventRow(
        String what, @Nullable LocalDate day, @Nullable Integer changes, List<PersonId> untold) {
    static DisclosureEventRow of(DisclosureEvent event) {
        String what = event.code();
        return switch (event) {
            case DisclosureEvent.Inspected(LocalDate on, String _) -> new DisclosureEventRow(what, on, null, List.of());
            case DisclosureEvent.AlreadyGiven(LocalDate on) -> new DisclosureEventRow(what, on, null, List.of());
            case DisclosureEvent.Sent(List<PersonId> untold) -> new DisclosureEventRow(what, null, null, untold);
            case DisclosureEvent.Corrected(int changes) -> new DisclosureEventRow(what, null, changes, List.of());
            case DisclosureEvent.Fixed _,
                    DisclosureEvent.Asked _,
                    DisclosureEvent.Opened _,
                    DisclosureEvent.Mistaken _,
                    DisclosureEvent.Stopped _,
                    DisclosureEvent.Ended _ -> new DisclosureEventRow(what, null, null, List.of());
        };
    }

    static DisclosureEvent event(ResultSet row, Optional<String> words) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "inspected" -> new DisclosureEvent.Inspected(Rows.date(row, "on_day"), words.orElseThrow());
            case "fixed" -> new DisclosureEvent.Fixed();
            case "asked" -> new DisclosureEvent.Asked();
            case "sent" -> new DisclosureEvent.Sent(InquiryEventRow.untold(row));
            case "already_given" -> new DisclosureEvent.AlreadyGiven(Rows.date(row, "on_day"));
            case "opened" -> new DisclosureEvent.Opened();
            case "mistaken" -> new DisclosureEvent.Mistaken();
            case "stopped" -> new DisclosureEvent.Stopped(words.orElseThrow());
            case "ended" -> new DisclosureEvent.Ended();
            case "corrected" -> new DisclosureEvent.Corrected(row.getInt("changes"));
            default -> throw new IllegalStateException("no event " + code);
        };
    }
}
