package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// Whatever stands in a row: nothing of the other parent nor of what they did, no id of anybody
/// else, and of a child no word that somebody wrote.
class MaskRulesProperties {
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID ASKER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final AtomicInteger SHOWN = new AtomicInteger();
    private static final AtomicInteger LEFT = new AtomicInteger();

    private static final Set<DataKind> WORDS =
            Set.of(
                    DataKind.GUIDANCE,
                    DataKind.HEALTH,
                    DataKind.IMAGE,
                    DataKind.CONTACT,
                    DataKind.MESSAGE,
                    DataKind.EMPLOYMENT);
    private static final Set<DataKind> BESIDE =
            Set.of(DataKind.REFERENCE, DataKind.LOOK_UP, DataKind.ACTIVITY);

    private static Holding holding(String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                "a.b",
                column,
                kind,
                subject,
                "a.purpose",
                LegalBasis.PUBLIC_TASK,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }

    private static MaskRules rules(SubjectKind about, UUID asker, Holding... holdings) {
        return new MaskRules(
                new Subject(new BoardId(UUID.randomUUID()), about, CHILD),
                asker,
                Stream.of(holdings)
                        .collect(
                                Collectors.toMap(
                                        one -> one.table() + "." + one.column(), one -> one)),
                Set.of(OTHER));
    }

    private static Export.Row row(String... columnsAndTexts) {
        Export.Row row = new Export.Row("a.b", Map.of());
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            row = row.with(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return row;
    }

    private static List<String> columns(Optional<Overview.Line> line) {
        return line.stream()
                .flatMap(one -> one.values().stream())
                .map(Overview.Value::column)
                .toList();
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
                rules(about, ASKER, holding("value", kind, subject))
                        .line(row("value", whose == 4 ? "tekst" : text, "plain", "2026-11-24"));
        if (whose == 2) {
            assertThat(line).as("a line with the other parent in it").isEmpty();
            LEFT.incrementAndGet();
            return;
        }
        boolean ofChild = about == SubjectKind.PUPIL;
        boolean words = ofChild && (WORDS.contains(kind) || subject == SubjectKind.GUARDIAN);
        boolean there =
                !ofChild || whose == 1 || subject == SubjectKind.PUPIL && !BESIDE.contains(kind);
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
    @Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION})
    void of_a_child_a_line_about_what_somebody_did_is_there_for_who_did_it(
            @ForAll SubjectKind subject, @ForAll @IntRange(max = 3) int whose) {
        UUID id = List.of(CHILD, ASKER, STRANGER, OTHER).get(whose);
        Optional<Overview.Line> line =
                rules(
                                SubjectKind.PUPIL,
                                ASKER,
                                holding("pupil", DataKind.REFERENCE, SubjectKind.PUPIL),
                                holding("done_by", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                                holding("starts_at", DataKind.ACTIVITY, subject))
                        .line(
                                row(
                                        "pupil",
                                        CHILD.toString(),
                                        "done_by",
                                        id.toString(),
                                        "starts_at",
                                        "2026-12-01T13:00:00Z",
                                        "venue",
                                        "school"));
        if (whose != 1) {
            assertThat(line).isEmpty();
        } else {
            assertThat(columns(line))
                    .contains("done_by")
                    .doesNotContain("venue")
                    .matches(all -> all.contains("starts_at") == (subject != SubjectKind.GUARDIAN));
        }
    }

    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION})
    void a_pupil_of_sixteen_stands_not_in_a_line_because_it_is_about_the_pupil(
            @ForAll boolean did) {
        for (String whom : List.of("pupil", "subject", "child")) {
            Optional<Overview.Line> line =
                    rules(
                                    SubjectKind.PUPIL,
                                    CHILD,
                                    holding(whom, DataKind.REFERENCE, SubjectKind.PUPIL),
                                    holding(
                                            "done_by",
                                            DataKind.ACTIVITY,
                                            SubjectKind.ACCOUNT_HOLDER),
                                    holding("at", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER))
                            .line(
                                    row(
                                            whom,
                                            CHILD.toString(),
                                            "done_by",
                                            (did ? CHILD : STRANGER).toString(),
                                            "at",
                                            "2026-12-01"));
            assertThat(line.isPresent()).isEqualTo(did);
        }
    }

    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION})
    void of_a_child_no_sealed_words_are_shown_but_a_name_and_a_day_of_birth(
            @ForAll DataKind kind, @ForAll SubjectKind subject, @ForAll boolean asked) {
        Optional<Overview.Line> line =
                rules(
                                SubjectKind.PUPIL,
                                ASKER,
                                holding("group_id", DataKind.SCHOOL_CAREER, SubjectKind.PUPIL),
                                holding("sealed_reason", kind, subject),
                                holding("asked_by", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER))
                        .line(
                                row(
                                        "group_id",
                                        "Groep 5",
                                        "sealed_reason",
                                        "De vader wil het niet.",
                                        "sealed_other",
                                        "Nog iets.",
                                        "asked_by",
                                        (asked ? ASKER : STRANGER).toString()));
        boolean own = kind == DataKind.NAME || kind == DataKind.BIRTH_DATE;
        assertThat(columns(line)).contains("group_id").doesNotContain("sealed_other");
        assertThat(columns(line).contains("sealed_reason"))
                .isEqualTo(own && subject != SubjectKind.GUARDIAN);
    }

    @Property
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void what_is_shown_of_oneself_says_what_kind_of_data_it_is(@ForAll DataKind kind) {
        List<Overview.Value> shown =
                rules(SubjectKind.STAFF, CHILD, holding("value", kind, SubjectKind.STAFF))
                        .line(row("value", "tekst", "plain", "2026-11-24", "blank", " "))
                        .orElseThrow()
                        .values();
        assertThat(shown).contains(new Overview.Value("plain", "", "2026-11-24"));
        assertThat(shown.contains(new Overview.Value("value", kind.name(), "tekst")))
                .isEqualTo(kind != DataKind.LOOK_UP);
        assertThat(shown).hasSize(kind == DataKind.LOOK_UP ? 1 : 2);
    }

    @AfterContainer
    static void both_were_reached() {
        assertThat(SHOWN.get()).isGreaterThan(100);
        assertThat(LEFT.get()).isGreaterThan(100);
    }
}
