package nl.zorgvuldig.dossier.inspection.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Mapping of an event to its columns.
final class RequestEventRow {
    private RequestEventRow() {}

    static Optional<String> words(RequestEvent what) {
        return switch (what) {
            case RequestEvent.Planned(InspectionAppointment plan) -> Optional.of(plan.where());
            case RequestEvent.Refused(String reason) -> Optional.of(reason);
            case RequestEvent.Declined(CopyRefusalGround _, String reason) -> Optional.of(reason);
            case RequestEvent.Ordered(Optional<String> words) -> words;
            case RequestEvent.Withdrawn _,
                    RequestEvent.Opened _,
                    RequestEvent.Ended _,
                    RequestEvent.Made _,
                    RequestEvent.Failed _,
                    RequestEvent.Offered _,
                    RequestEvent.Fetched _,
                    RequestEvent.Given _,
                    RequestEvent.Lapsed _ -> Optional.empty();
        };
    }

    static Optional<LocalDate> day(RequestEvent what) {
        return switch (what) {
            case RequestEvent.Offered(LocalDate until) -> Optional.of(until);
            case RequestEvent.Given(LocalDate on) -> Optional.of(on);
            case RequestEvent.Planned _,
                    RequestEvent.Refused _,
                    RequestEvent.Withdrawn _,
                    RequestEvent.Opened _,
                    RequestEvent.Ended _,
                    RequestEvent.Declined _,
                    RequestEvent.Ordered _,
                    RequestEvent.Made _,
                    RequestEvent.Failed _,
                    RequestEvent.Fetched _,
                    RequestEvent.Lapsed _ -> Optional.empty();
        };
    }

    static Optional<String> ground(RequestEvent what) {
        return what instanceof RequestEvent.Declined declined
                ? Optional.of(declined.ground().code())
                : Optional.empty();
    }

    static RequestEvent what(ResultSet row, Optional<String> words) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "planned" ->
                new RequestEvent.Planned(new InspectionAppointment(
                        new PersonId(Rows.uuid(row, "supervisor")),
                        Rows.instant(row, "starts_at"),
                        Codes.read(InspectionVenue.class, Rows.text(row, "venue")),
                        words.orElseThrow()));
            case "refused" -> new RequestEvent.Refused(words.orElseThrow());
            case "declined" ->
                new RequestEvent.Declined(
                        Codes.read(CopyRefusalGround.class, Rows.text(row, "ground")), words.orElseThrow());
            case "withdrawn" -> new RequestEvent.Withdrawn();
            case "opened" -> new RequestEvent.Opened();
            case "ended" -> new RequestEvent.Ended();
            case "ordered" -> new RequestEvent.Ordered(words);
            case "made" -> new RequestEvent.Made();
            case "failed" -> new RequestEvent.Failed();
            case "offered" -> new RequestEvent.Offered(Rows.date(row, "on_day"));
            case "fetched" -> new RequestEvent.Fetched();
            case "given" -> new RequestEvent.Given(Rows.date(row, "on_day"));
            case "lapsed" -> new RequestEvent.Lapsed();
            default -> throw new IllegalStateException("no event " + code);
        };
    }
}
