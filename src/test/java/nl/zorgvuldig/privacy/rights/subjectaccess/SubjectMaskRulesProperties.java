package nl.zorgvuldig.privacy.rights.subjectaccess;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.privacy.rights.subjectaccess.MaskedRows.ASKER;
import static nl.zorgvuldig.privacy.rights.subjectaccess.MaskedRows.CHILD;
import static nl.zorgvuldig.privacy.rights.subjectaccess.MaskedRows.OTHER;
import static nl.zorgvuldig.privacy.rights.subjectaccess.MaskedRows.STRANGER;
import static nl.zorgvuldig.privacy.rights.subjectaccess.MaskedRows.columns;
import static nl.zorgvuldig.privacy.rights.subjectaccess.MaskedRows.holding;
import static nl.zorgvuldig.privacy.rights.subjectaccess.MaskedRows.row;
import static nl.zorgvuldig.privacy.rights.subjectaccess.MaskedRows.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever stands in a row: nothing of the other parent nor of what they did, no id of anybody
/// else, and of a child no word that somebody wrote.
class SubjectMaskRulesProperties {
    private static final AtomicInteger SHOWN = new AtomicInteger();
    private static final AtomicInteger LEFT = new AtomicInteger();
    private static final Set<DataKind> WORDS = Set.of(
            DataKind.GUIDANCE,
            DataKind.HEALTH,
            DataKind.IMAGE,
            DataKind.CONTACT,
            DataKind.MESSAGE,
            DataKind.EMPLOYMENT);
    private static final Set<DataKind> BESIDE = Set.of(DataKind.REFERENCE, DataKind.LOOK_UP, DataKind.ACTIVITY);

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
        Optional<SubjectOverview.Line> line = rules(about, ASKER, holding("value", kind, subject))
                .line(row("value", whose == 4 ? "tekst" : text, "plain", "2026-11-24"));
        if (whose == 2) {
            assertThat(line).as("a line with the other parent in it").isEmpty();
            LEFT.incrementAndGet();
            return;
        }
        boolean ofChild = about == SubjectKind.PUPIL;
        boolean words = ofChild && (WORDS.contains(kind) || subject == SubjectKind.GUARDIAN);
        boolean there = !ofChild || whose == 1 || subject == SubjectKind.PUPIL && !BESIDE.contains(kind);
        boolean shown = whose != 3 && !words && kind != DataKind.LOOK_UP && there;
        assertThat(columns(line).contains("value")).isEqualTo(shown);
        assertThat(columns(line).contains("plain"))
                .as("what no module says anything of")
                .isEqualTo(!ofChild);
        if (shown) {
            SHOWN.incrementAndGet();
        }
    }

    @Property
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void what_is_shown_of_oneself_says_what_kind_of_data_it_is(@ForAll DataKind kind) {
        List<SubjectOverview.Value> shown = rules(SubjectKind.STAFF, CHILD, holding("value", kind, SubjectKind.STAFF))
                .line(row("value", "tekst", "plain", "2026-11-24", "blank", " "))
                .orElseThrow()
                .values();
        assertThat(shown).contains(new SubjectOverview.Value("plain", "", "2026-11-24"));
        assertThat(shown.contains(new SubjectOverview.Value("value", kind.name(), "tekst")))
                .isEqualTo(kind != DataKind.LOOK_UP);
        assertThat(shown).hasSize(kind == DataKind.LOOK_UP ? 1 : 2);
    }

    @AfterContainer
    static void both_were_reached() {
        assertThat(SHOWN.get()).isGreaterThan(100);
        assertThat(LEFT.get()).isGreaterThan(100);
    }
}
