package nl.zorgvuldig.exchange.disclosures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.inquiries.InquiryEventRow;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;

/// A disclosure event as stored in its columns, without its words.
record DisclosureEventRow(
        String what,
        @Nullable LocalDate day,
        @Nullable Integer changes,
        List<PersonId> untold,
        @Nullable String article,
        List<DossierItemId> sensitive) {
    static DisclosureEventRow of(DisclosureEvent event) {
        String what = event.code();
        return switch (event) {
            case DisclosureEvent.Inspected(LocalDate on, String _) -> of(what, on, null, List.of());
            case DisclosureEvent.AlreadyGiven(LocalDate on) -> of(what, on, null, List.of());
            case DisclosureEvent.Demanded(Demand demand, Set<DossierItemId> sensitive) ->
                new DisclosureEventRow(
                        what, demand.on(), null, List.of(), demand.article().code(), List.copyOf(sensitive));
            case DisclosureEvent.Sent(List<PersonId> untold) -> of(what, null, null, untold);
            case DisclosureEvent.Corrected(int changes) -> of(what, null, changes, List.of());
            case DisclosureEvent.Fixed _,
                    DisclosureEvent.Asked _,
                    DisclosureEvent.Opened _,
                    DisclosureEvent.Mistaken _,
                    DisclosureEvent.Stopped _,
                    DisclosureEvent.Ended _ -> of(what, null, null, List.of());
        };
    }

    private static DisclosureEventRow of(
            String what, @Nullable LocalDate day, @Nullable Integer changes, List<PersonId> untold) {
        return new DisclosureEventRow(what, day, changes, untold, null, List.of());
    }

    static DisclosureEvent event(ResultSet row, Optional<String> words) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "inspected" -> new DisclosureEvent.Inspected(Rows.date(row, "on_day"), words.orElseThrow());
            case "demanded" -> demanded(row, words.orElseThrow());
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

    private static DisclosureEvent.Demanded demanded(ResultSet row, String words) throws SQLException {
        return new DisclosureEvent.Demanded(
                Demand.split(
                        DemandArticle.find(Rows.text(row, "article")).orElseThrow(), Rows.date(row, "on_day"), words),
                sensitive(row));
    }

    private static Set<DossierItemId> sensitive(ResultSet row) throws SQLException {
        UUID[] items = (UUID[])
                Objects.requireNonNull(row.getArray("sensitive"), "sensitive").getArray();
        return Stream.of(items).map(DossierItemId::new).collect(Collectors.toSet());
    }
}
