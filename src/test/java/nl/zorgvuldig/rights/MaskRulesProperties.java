package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Keeping;

/// Whatever stands in a row: nothing of the other parent, no id of anybody else, and of a child no
/// word of what guidance wrote.
class MaskRulesProperties {
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID ASKER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final AtomicInteger SHOWN = new AtomicInteger();
    private static final AtomicInteger LEFT = new AtomicInteger();

    private static MaskRules rules(SubjectKind about, DataKind kind, SubjectKind subject) {
        Holding holding =
                new Holding(
                        "a.b",
                        "value",
                        kind,
                        subject,
                        "a.purpose",
                        LegalBasis.PUBLIC_TASK,
                        "ACCOUNT",
                        Keeping.ACCOUNT);
        return new MaskRules(
                new Subject(new BoardId(UUID.randomUUID()), about, CHILD),
                Map.of("a.b.value", holding),
                Set.of(CHILD, ASKER),
                Set.of(OTHER));
    }

    @Property(tries = 3000)
    @Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION})
    void nothing_of_others_is_shown(
            @ForAll SubjectKind about,
            @ForAll DataKind kind,
            @ForAll SubjectKind subject,
            @ForAll @IntRange(max = 4) int whose) {
        UUID id =
                switch (whose) {
                    case 0 -> CHILD;
                    case 1 -> ASKER;
                    case 2 -> OTHER;
                    case 3 -> STRANGER;
                    default -> new UUID(0, 0);
                };
        String text = "tekst " + id.toString().toUpperCase(java.util.Locale.ROOT) + " einde";
        Optional<Overview.Line> line =
                rules(about, kind, subject)
                        .line(
                                new Export.Row("a.b", Map.of())
                                        .with("value", whose == 4 ? "tekst" : text)
                                        .with("plain", "2026-11-24"));
        if (whose == 2) {
            assertThat(line).as("a line with the other parent in it").isEmpty();
            LEFT.incrementAndGet();
            return;
        }
        boolean shown =
                line.orElseThrow().values().stream().anyMatch(one -> one.column().equals("value"));
        boolean words =
                about == SubjectKind.PUPIL
                        && (Set.of(
                                                DataKind.GUIDANCE,
                                                DataKind.HEALTH,
                                                DataKind.IMAGE,
                                                DataKind.CONTACT,
                                                DataKind.MESSAGE,
                                                DataKind.EMPLOYMENT)
                                        .contains(kind)
                                || subject == SubjectKind.GUARDIAN);
        assertThat(shown).isEqualTo(whose != 3 && !words && kind != DataKind.LOOK_UP);
        if (shown) {
            SHOWN.incrementAndGet();
        }
    }

    @AfterContainer
    static void both_were_reached() {
        assertThat(SHOWN.get()).isGreaterThan(100);
        assertThat(LEFT.get()).isGreaterThan(100);
    }
}
