package nl.zorgvuldig.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Codes;
import org.jspecify.annotations.Nullable;

/// A step as it stands in its columns, but for its words.
record StepRow(
        String what,
        @Nullable String how,
        @Nullable String outcome,
        @Nullable String ground,
        @Nullable LocalDate day) {

    static StepRow of(Step.What what) {
        return switch (what) {
            case Step.What.Withdrawn _ -> new StepRow("withdrawn", null, null, null, null);
            case Step.What.Checked(Check how) -> new StepRow("checked", how.code(), null, null, null);
            case Step.What.Extended _ -> new StepRow("extended", null, null, null, null);
            case Step.What.Decided decided ->
                new StepRow(
                        "decided",
                        null,
                        decided.outcome().code(),
                        decided.ground().map(Ground::code).orElse(null),
                        null);
            case Step.What.Done _ -> new StepRow("done", null, null, null, null);
            case Step.What.Lifted lifted -> new StepRow("lifted", null, null, null, lifted.from());
        };
    }

    static Step.What what(ResultSet row, Optional<String> words) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "withdrawn" -> new Step.What.Withdrawn();
            case "checked" -> new Step.What.Checked(Codes.read(Check.class, Rows.text(row, "how")));
            case "extended" -> new Step.What.Extended(words.orElseThrow());
            case "decided" ->
                new Step.What.Decided(
                        Codes.read(RightsDecision.class, Rows.text(row, "outcome")),
                        Optional.ofNullable(row.getString("ground")).map(ground -> Codes.read(Ground.class, ground)),
                        words.orElseThrow());
            case "done" -> new Step.What.Done(words.orElseThrow());
            case "lifted" -> new Step.What.Lifted(Rows.date(row, "on_day"), words.orElseThrow());
            default -> throw new IllegalStateException("no step " + code);
        };
    }
}
