package nl.zorgvuldig.privacy.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import org.jspecify.annotations.Nullable;

/// An event as stored in its columns, without its words.
record RightEventRow(
        String what,
        @Nullable String how,
        @Nullable String outcome,
        @Nullable String ground,
        @Nullable LocalDate day) {

    static RightEventRow of(RightEvent what) {
        return switch (what) {
            case RightEvent.Withdrawn _ -> new RightEventRow("withdrawn", null, null, null, null);
            case RightEvent.Checked(RequesterIdentityCheck how) ->
                new RightEventRow("checked", how.code(), null, null, null);
            case RightEvent.Extended _ -> new RightEventRow("extended", null, null, null, null);
            case RightEvent.Decided decided ->
                new RightEventRow(
                        "decided",
                        null,
                        decided.outcome().code(),
                        decided.ground().map(RightRefusalGround::code).orElse(null),
                        null);
            case RightEvent.Done _ -> new RightEventRow("done", null, null, null, null);
            case RightEvent.Lifted lifted -> new RightEventRow("lifted", null, null, null, lifted.from());
        };
    }

    static RightEvent what(ResultSet row, Optional<String> words) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "withdrawn" -> new RightEvent.Withdrawn();
            case "checked" -> new RightEvent.Checked(Codes.read(RequesterIdentityCheck.class, Rows.text(row, "how")));
            case "extended" -> new RightEvent.Extended(words.orElseThrow());
            case "decided" ->
                new RightEvent.Decided(
                        Codes.read(RightsDecision.class, Rows.text(row, "outcome")),
                        Optional.ofNullable(row.getString("ground"))
                                .map(ground -> Codes.read(RightRefusalGround.class, ground)),
                        words.orElseThrow());
            case "done" -> new RightEvent.Done(words.orElseThrow());
            case "lifted" -> new RightEvent.Lifted(Rows.date(row, "on_day"), words.orElseThrow());
            default -> throw new IllegalStateException("no event " + code);
        };
    }
}
