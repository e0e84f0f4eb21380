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
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.policy.Upholds;

/// What a parent sees of a child: nothing that somebody else did, and no word that somebody
/// wrote.
class ChildMaskRulesProperties {
    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION})
    void of_a_child_a_line_about_what_somebody_did_is_there_for_who_did_it(
            @ForAll SubjectKind subject, @ForAll @IntRange(max = 3) int whose) {
        UUID id = List.of(CHILD, ASKER, STRANGER, OTHER).get(whose);
        Optional<SubjectOverview.Line> line = rules(
                        SubjectKind.PUPIL,
                        ASKER,
                        holding("pupil", DataKind.REFERENCE, SubjectKind.PUPIL),
                        holding("done_by", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                        holding("starts_at", DataKind.ACTIVITY, subject))
                .line(row(
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
    void a_pupil_of_sixteen_stands_not_in_a_line_because_it_is_about_the_pupil(@ForAll boolean did) {
        for (String whom : List.of("pupil", "subject", "child")) {
            Optional<SubjectOverview.Line> line = rules(
                            SubjectKind.PUPIL,
                            CHILD,
                            holding(whom, DataKind.REFERENCE, SubjectKind.PUPIL),
                            holding("done_by", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                            holding("at", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER))
                    .line(row(
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
        Optional<SubjectOverview.Line> line = rules(
                        SubjectKind.PUPIL,
                        ASKER,
                        holding("group_id", DataKind.SCHOOL_CAREER, SubjectKind.PUPIL),
                        holding("sealed_reason", kind, subject),
                        holding("asked_by", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER))
                .line(row(
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
        assertThat(columns(line).contains("sealed_reason")).isEqualTo(own && subject != SubjectKind.GUARDIAN);
    }
}
