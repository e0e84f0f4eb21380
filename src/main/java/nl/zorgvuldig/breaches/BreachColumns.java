package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.vault.Keeping;

/// The columns of this module with personal data.
final class BreachColumns {
    static final List<Holding> ALL = Stream.of(
                    of(BreachStore.TABLE, STAFF, DataKind.ACTIVITY, "reported_by"),
                    of(BreachStore.TABLE, ACCOUNT_HOLDER, DataKind.MESSAGE, "sealed_what", "sealed_done"),
                    step(StepStore.ASSESSMENTS, "assessed_by"),
                    step(StepStore.NOTICES, "recorded_by"),
                    step(StepStore.ANNOUNCEMENTS, "made_by"),
                    step(StepStore.CLOSINGS, "closed_by"),
                    of(AffectedStore.SELECTIONS, ACCOUNT_HOLDER, DataKind.REFERENCE, "actor"),
                    of(AffectedStore.SELECTIONS, STAFF, DataKind.ACTIVITY, "taken_by"),
                    of(AffectedStore.TABLE, PUPIL, DataKind.REFERENCE, "pupil"),
                    of(TellingStore.TABLE, ACCOUNT_HOLDER, DataKind.REFERENCE, "person"),
                    of(TellingStore.TABLE, PUPIL, DataKind.REFERENCE, "pupil"),
                    of(TellingStore.TABLE, STAFF, DataKind.ACTIVITY, "told_by"),
                    of(
                            TellingStore.TABLE,
                            ACCOUNT_HOLDER,
                            DataKind.MESSAGE,
                            "mail",
                            "route",
                            "failed",
                            "taken_at",
                            "printed_at",
                            "told_at"))
            .flatMap(List::stream)
            .toList();

    private BreachColumns() {}

    private static List<Holding> step(String table, String by) {
        return Stream.concat(
                        of(table, STAFF, DataKind.ACTIVITY, by).stream(),
                        of(table, ACCOUNT_HOLDER, DataKind.MESSAGE, "sealed_text").stream())
                .toList();
    }

    private static List<Holding> of(String table, SubjectKind about, DataKind kind, String... columns) {
        return Stream.of(columns)
                .map(column -> new Holding(
                        table,
                        column,
                        kind,
                        about,
                        "breaches.purpose",
                        LegalBasis.LEGAL_DUTY,
                        "BREACH",
                        Keeping.BREACH))
                .toList();
    }
}
