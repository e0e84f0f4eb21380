package nl.zorgvuldig.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;

/// Steps as codes, for the database and the log.
public final class StepCodes {
    private StepCodes() {}

    public static String code(Step.What what) {
        return switch (what) {
            case Step.What.Planned _ -> "planned";
            case Step.What.Refused _ -> "refused";
            case Step.What.Withdrawn _ -> "withdrawn";
            case Step.What.Opened _ -> "opened";
            case Step.What.Ended _ -> "ended";
            case Step.What.Declined _ -> "declined";
            case Step.What.Ordered _ -> "ordered";
            case Step.What.Made _ -> "made";
            case Step.What.Failed _ -> "failed";
            case Step.What.Offered _ -> "offered";
            case Step.What.Fetched _ -> "fetched";
            case Step.What.Given _ -> "given";
            case Step.What.Lapsed _ -> "lapsed";
        };
    }

    static Optional<String> words(Step.What what) {
        return switch (what) {
            case Step.What.Planned(Plan plan) -> Optional.of(plan.where());
            case Step.What.Refused(String reason) -> Optional.of(reason);
            case Step.What.Declined(RefusalGround _, String reason) -> Optional.of(reason);
            case Step.What.Ordered(Optional<String> words) -> words;
            case Step.What.Withdrawn _,
                    Step.What.Opened _,
                    Step.What.Ended _,
                    Step.What.Made _,
                    Step.What.Failed _,
                    Step.What.Offered _,
                    Step.What.Fetched _,
                    Step.What.Given _,
                    Step.What.Lapsed _ -> Optional.empty();
        };
    }

    static Optional<LocalDate> day(Step.What what) {
        return switch (what) {
            case Step.What.Offered(LocalDate until) -> Optional.of(until);
            case Step.What.Given(LocalDate on) -> Optional.of(on);
            case Step.What.Planned _,
                    Step.What.Refused _,
                    Step.What.Withdrawn _,
                    Step.What.Opened _,
                    Step.What.Ended _,
                    Step.What.Declined _,
                    Step.What.Ordered _,
                    Step.What.Made _,
                    Step.What.Failed _,
                    Step.What.Fetched _,
                    Step.What.Lapsed _ -> Optional.empty();
        };
    }

    static Optional<String> ground(Step.What what) {
        return what instanceof Step.What.Declined declined
                ? Optional.of(declined.ground().code())
                : Optional.empty();
    }

    static Step.What what(ResultSet row, Optional<String> words) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "planned" ->
                new Step.What.Planned(new Plan(
                        new PersonId(Rows.uuid(row, "supervisor")),
                        Rows.instant(row, "starts_at"),
                        Codes.read(Venue.class, Rows.text(row, "venue")),
                        words.orElseThrow()));
            case "refused" -> new Step.What.Refused(words.orElseThrow());
            case "declined" ->
                new Step.What.Declined(Codes.read(RefusalGround.class, Rows.text(row, "ground")), words.orElseThrow());
            case "withdrawn" -> new Step.What.Withdrawn();
            case "opened" -> new Step.What.Opened();
            case "ended" -> new Step.What.Ended();
            case "ordered" -> new Step.What.Ordered(words);
            case "made" -> new Step.What.Made();
            case "failed" -> new Step.What.Failed();
            case "offered" -> new Step.What.Offered(Rows.date(row, "on_day"));
            case "fetched" -> new Step.What.Fetched();
            case "given" -> new Step.What.Given(Rows.date(row, "on_day"));
            case "lapsed" -> new Step.What.Lapsed();
            default -> throw new IllegalStateException("no step " + code);
        };
    }
}
