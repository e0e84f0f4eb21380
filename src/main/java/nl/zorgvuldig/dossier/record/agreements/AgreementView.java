package nl.zorgvuldig.dossier.record.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Agreement as it is shown, with names. `toString` gives `[sealed]`.
public record AgreementView(EntryId entry, String owner, LocalDate dueOn, boolean overdue, Optional<Closed> closed) {

    /// Its result, and who recorded it.
    public record Closed(String by, Instant at, List<String> result) {}

    public static AgreementView of(Agreement agreement, LocalDate today, Function<PersonId, String> names) {
        return new AgreementView(
                agreement.entry(),
                names.apply(agreement.given().owner()),
                agreement.given().dueOn(),
                agreement.overdue(today),
                agreement
                        .closing()
                        .map(event -> new Closed(names.apply(event.by()), event.at(), result(event.what()))));
    }

    private static List<String> result(Agreement.What what) {
        return switch (what) {
            case Agreement.What.Given _ -> List.of();
            case Agreement.What.Closed closed ->
                closed.result().lines().filter(line -> !line.isBlank()).toList();
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
