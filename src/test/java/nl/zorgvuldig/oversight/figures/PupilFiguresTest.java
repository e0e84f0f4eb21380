package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import org.junit.jupiter.api.Test;

/// What modules count about pupils: one that is planted is counted, at its own school alone.
class PupilFiguresTest {
    private final FigureBoard here = new FigureBoard();
    private final LocalDate today = here.today;

    @Test
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void an_agreement_is_overdue_after_its_day_until_it_is_closed() {
        assertThat(here.find("agreements_overdue", here.first)).isEqualTo("0 of 0 UPHELD");
        agreement(today);
        assertThat(here.find("agreements_overdue", here.first)).isEqualTo("0 of 1 UPHELD");
        agreement(today.minusDays(7));
        assertThat(here.find("agreements_overdue", here.first)).isEqualTo("1 of 2 UPHELD");
        agreement(today.minusDays(28));
        assertThat(here.find("agreements_overdue", here.first)).isEqualTo("2 of 3 AT_RISK");
        UUID forgotten = agreement(today.minusDays(29));
        assertThat(here.find("agreements_overdue", here.first)).isEqualTo("3 of 4 BROKEN");
        here.plant(
                "dossier.agreement",
                Map.of(
                        "pupil",
                        here.pupil,
                        "entry",
                        forgotten,
                        "step",
                        2,
                        "sealed_result",
                        FigureBoard.SEALED,
                        "taken_by",
                        UUID.randomUUID(),
                        "taken_at",
                        here.at(today)));
        assertThat(here.find("agreements_overdue", here.first)).isEqualTo("2 of 3 AT_RISK");
        assertThat(here.find("agreements_overdue", here.second)).isEqualTo("0 of 0 UPHELD");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_pupil_with_an_open_plan_is_counted_until_it_was_heard_within_a_year() {
        assertThat(here.find("children_unheard", here.first)).isEqualTo("0 of 0 UPHELD");
        UUID young = plan(today.minusDays(28));
        assertThat(here.find("children_unheard", here.first)).as("a new plan").isEqualTo("1 of 1 UPHELD");
        UUID old = plan(today.minusDays(29));
        assertThat(here.find("children_unheard", here.first)).isEqualTo("1 of 1 AT_RISK");
        UUID view = UUID.randomUUID();
        entry("child_view", view, 1, today.minusYears(1));
        assertThat(here.find("children_unheard", here.first)).as("a year ago").isEqualTo("1 of 1 AT_RISK");
        entry("child_view", view, 2, today.minusYears(1).plusDays(1));
        assertThat(here.find("children_unheard", here.first)).isEqualTo("0 of 1 UPHELD");
        entry("observation", view, 3, today);
        assertThat(here.find("children_unheard", here.first))
                .as("it was another kind")
                .isEqualTo("1 of 1 AT_RISK");
        close(old);
        assertThat(here.find("children_unheard", here.first)).isEqualTo("1 of 1 UPHELD");
        close(young);
        assertThat(here.find("children_unheard", here.first)).isEqualTo("0 of 0 UPHELD");
        assertThat(here.find("children_unheard", here.second)).isEqualTo("0 of 0 UPHELD");
    }

    private UUID plan(LocalDate since) {
        UUID plan = UUID.randomUUID();
        entry("support_plan", plan, 1, since);
        here.plant(
                "dossier.plan_day",
                Map.of("pupil", here.pupil, "plan", plan, "version", 1, "evaluate_on", today.plusDays(30)));
        return plan;
    }

    private void close(UUID plan) {
        UUID end = UUID.randomUUID();
        entry("support_plan", end, 1, today);
        here.plant(
                "dossier.plan_link",
                Map.of(
                        "pupil",
                        here.pupil,
                        "plan",
                        plan,
                        "entry",
                        end,
                        "role",
                        "closing",
                        "linked_by",
                        UUID.randomUUID(),
                        "linked_at",
                        here.at(today)));
    }

    private void entry(String kind, UUID entry, int version, LocalDate day) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "pupil",
                here.pupil,
                "entry",
                entry,
                "version",
                version,
                "kind",
                kind,
                "happened_on",
                day,
                "author",
                UUID.randomUUID(),
                "written_at",
                here.at(today),
                "sealed_text",
                FigureBoard.SEALED));
        if (version > 1) {
            row.put("sealed_correction_reason", FigureBoard.SEALED);
        }
        here.plant("dossier.entry_version", row);
    }

    private UUID agreement(LocalDate due) {
        UUID entry = UUID.randomUUID();
        entry("agreement", entry, 1, today.minusDays(60));
        here.plant(
                "dossier.agreement",
                Map.of(
                        "pupil",
                        here.pupil,
                        "entry",
                        entry,
                        "step",
                        1,
                        "owner",
                        UUID.randomUUID(),
                        "due_on",
                        due,
                        "taken_by",
                        UUID.randomUUID(),
                        "taken_at",
                        here.at(today.minusDays(60))));
        return entry;
    }

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void a_child_is_counted_until_somebody_was_asked_about_it() {
        assertThat(here.find("children_not_asked", here.first)).isEqualTo("1 of 1 AT_RISK");
        here.plant(
                "consent.asking",
                Map.of(
                        "id", UUID.randomUUID(),
                        "pupil", here.pupil,
                        "person", UUID.randomUUID(),
                        "occasion", "new_pupil",
                        "asked_at", here.at(today),
                        "asked_by", UUID.randomUUID()));
        assertThat(here.find("children_not_asked", here.first)).isEqualTo("0 of 1 UPHELD");
        assertThat(here.find("children_not_asked", here.second)).isEqualTo("1 of 1 AT_RISK");
    }

    @Test
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void a_child_without_an_answer_of_this_school_year_is_told_and_is_no_breach() {
        answer(SchoolYear.of(today.minusYears(1)));
        assertThat(here.find("children_without_answer", here.first)).isEqualTo("1 of 1 UPHELD");
        answer(SchoolYear.of(today));
        assertThat(here.find("children_without_answer", here.first)).isEqualTo("0 of 1 UPHELD");
        assertThat(here.find("children_without_answer", here.second)).isEqualTo("1 of 1 UPHELD");
    }

    private void answer(SchoolYear year) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "pupil",
                here.pupil,
                "purpose",
                "website",
                "version",
                1,
                "language",
                "nl",
                "choice",
                "refused",
                "person",
                UUID.randomUUID(),
                "capacity",
                "parent",
                "route",
                "paper",
                "given_at",
                here.at(today)));
        row.put("recorded_at", here.at(today));
        row.put("recorded_by", UUID.randomUUID());
        row.put("school_year", year.toString());
        here.plant("consent.answer", row);
    }

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void of_authority_what_was_recorded_last_counts() {
        assertThat(here.find("authority_unknown", here.first)).isEqualTo("1 of 1 AT_RISK");
        UUID parent = UUID.randomUUID();
        authority(parent, "sole", 3);
        assertThat(here.find("authority_unknown", here.first)).isEqualTo("0 of 1 UPHELD");
        authority(parent, "none", 2);
        assertThat(here.find("authority_unknown", here.first)).isEqualTo("1 of 1 AT_RISK");
        authority(UUID.randomUUID(), "joint", 1);
        assertThat(here.find("authority_unknown", here.first)).isEqualTo("0 of 1 UPHELD");
        assertThat(here.find("authority_unknown", here.second)).isEqualTo("1 of 1 AT_RISK");
    }

    private void authority(UUID parent, String what, int daysAgo) {
        here.plant(
                "enrolment.authority",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "pupil",
                        here.pupil,
                        "person",
                        parent,
                        "authority",
                        what,
                        "evidence",
                        "declaration",
                        "valid_from",
                        today.minusYears(1),
                        "valid_until",
                        Period.OPEN,
                        "recorded_at",
                        here.at(today.minusDays(daysAgo)),
                        "recorded_by",
                        UUID.randomUUID()));
    }

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void a_dossier_past_its_term_is_counted_and_one_within_it_is_not() {
        leaver(today.minusYears(1));
        assertThat(here.find("dossiers_past_term", here.first)).isEmpty();
        leaver(today.minusYears(2).plusDays(30));
        assertThat(here.find("dossiers_past_term", here.first)).isEqualTo("0 of 1 UPHELD");
        leaver(today.minusYears(2).minusDays(10));
        assertThat(here.find("dossiers_past_term", here.first)).isEqualTo("1 of 2 UPHELD");
        leaver(today.minusYears(2).minusDays(20));
        assertThat(here.find("dossiers_past_term", here.first)).isEqualTo("2 of 3 AT_RISK");
        leaver(today.minusYears(2).minusDays(60));
        assertThat(here.find("dossiers_past_term", here.first)).isEqualTo("3 of 4 BROKEN");
        assertThat(here.find("dossiers_past_term", here.second)).isEmpty();
    }

    private void leaver(LocalDate left) {
        UUID who = UUID.randomUUID();
        here.plant("enrolment.pupil", Map.of("id", who, "school", here.first.value()));
        here.plant(
                "enrolment.enrolment",
                Map.of(
                        "id", UUID.randomUUID(),
                        "pupil", who,
                        "school", here.first.value(),
                        "source_key", who.toString(),
                        "entered", left.minusYears(4),
                        "last_school_day", left,
                        "deregistered", left));
        here.asProgram(() -> {
            here.demo.part(Vault.class).create(List.of(new KeyName(here.board, who, RetentionPurpose.DOSSIER)));
            return 0;
        });
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_child_without_a_card_is_told() {
        here.plant(
                "emergency.call_version",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "pupil",
                        here.pupil,
                        "author",
                        here.other,
                        "version",
                        1,
                        "route",
                        "own_page",
                        "given_on",
                        today,
                        "written_at",
                        here.at(today),
                        "recorded_by",
                        here.other,
                        "sealed_calls",
                        FigureBoard.SEALED));
        assertThat(here.find("children_without_card", here.first)).isEqualTo("0 of 1 UPHELD");
        assertThat(here.find("children_without_card", here.second)).isEqualTo("1 of 1 UPHELD");
    }
}
