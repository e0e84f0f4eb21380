package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.care.experts.Expert;
import nl.zorgvuldig.care.experts.ExpertDiscipline;
import nl.zorgvuldig.care.experts.ExpertProcessingRole;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationFile.SchoolProgress;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionDraft.Looked;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionRules;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames.Mention;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;

/// When a consultation with an expert goes on, and what may go out without anybody's consent.
class ExpertConsultationRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period AGREED = new Period(TODAY.minusDays(3), TODAY.plusDays(3));
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));
    private static final ConsentCaseAnswers YES = MadeCases.yes(AGREED);

    @Property(tries = 400)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void it_is_open_only_invited_not_ended_on_an_agreed_day_and_with_everybodys_yes(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 2) Integer> taken,
            @ForAll boolean yes,
            @ForAll @IntRange(min = -5, max = 5) int later) {
        ExpertConsultationFile file = file(taken, yes ? YES : ConsentCaseAnswers.NONE);
        LocalDate day = TODAY.plusDays(later);

        boolean open = ExpertConsultationRules.opens(file, day);

        assertThat(open).isEqualTo(yes && Math.abs(later) <= 3 && taken.contains(0) && !taken.contains(2));
        often("open", open, 1);
        ExpertConsultationStatus standing = ExpertConsultationRules.standing(file, day);
        if (open) {
            assertThat(standing).isIn(ExpertConsultationStatus.PLANNED, ExpertConsultationStatus.HELD);
        }
        if (!yes) {
            assertThat(standing.plans()).isFalse();
        }
    }

    private static ExpertConsultationFile file(List<Integer> taken, ConsentCaseAnswers answers) {
        return MadeCases.file(
                AGREED.from(),
                AGREED,
                answers,
                taken.stream().map(ExpertConsultationRulesProperties::event).toList());
    }

    private static ExpertConsultationEvent event(int which) {
        return switch (which) {
            case 0 -> new ExpertConsultationEvent.Planned(MadeCases.noon(TODAY));
            case 1 -> new ExpertConsultationEvent.Held();
            default -> new ExpertConsultationEvent.Ended();
        };
    }

    /// Of all that is tried only what can follow is recorded.
    @Property(tries = 1_000)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void what_can_follow_leads_from_a_proposal_by_a_date_to_a_talk_and_an_end_and_never_back(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 2) Integer> tried,
            @ForAll @Size(value = 6) List<Boolean> agreed) {
        List<ExpertConsultationEvent> done = new ArrayList<>();
        for (int n = 0; n < tried.size(); n++) {
            ConsentCaseAnswers answers = agreed.get(n) ? YES : ConsentCaseAnswers.NONE;
            ExpertConsultationFile before = MadeCases.file(AGREED.from(), AGREED, answers, done);
            ExpertConsultationEvent next = event(tried.get(n));
            if (ExpertConsultationRules.RULES
                    .whyNot(before, next.getClass(), TODAY)
                    .isEmpty()) {
                done.add(next);
                ExpertConsultationFile after = MadeCases.file(AGREED.from(), AGREED, answers, done);
                assertThat(ExpertConsultationRules.RULES.state(after))
                        .isGreaterThanOrEqualTo(ExpertConsultationRules.RULES.state(before));
            }
        }
        ExpertConsultationFile file = MadeCases.file(AGREED.from(), AGREED, YES, done);
        assertThat(ExpertConsultationRules.RULES.state(file)).isEqualTo(reached(done));
        often("held", done.contains(new ExpertConsultationEvent.Held()), 2);
        often("ended", done.contains(new ExpertConsultationEvent.Ended()), 5);
    }

    private static SchoolProgress reached(List<ExpertConsultationEvent> done) {
        if (done.contains(new ExpertConsultationEvent.Ended())) {
            assertThat(done.getLast()).as("nothing follows an end").isEqualTo(new ExpertConsultationEvent.Ended());
            return SchoolProgress.ENDED;
        }
        if (done.contains(new ExpertConsultationEvent.Held())) {
            assertThat(done.getFirst()).as("only what was planned is held").isEqualTo(event(0));
            return SchoolProgress.HELD;
        }
        return done.isEmpty() ? SchoolProgress.PROPOSED : SchoolProgress.PLANNED;
    }

    @Property(tries = 100)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void a_no_before_anything_was_planned_is_a_refusal_and_after_it_a_stop(
            @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 1) Integer> taken) {
        assertThat(ExpertConsultationRules.standing(file(taken, MadeCases.no(new NoConsentReason.Vetoed())), TODAY))
                .isEqualTo(taken.contains(0) ? ExpertConsultationStatus.STOPPED : ExpertConsultationStatus.REFUSED);
    }

    @Property(tries = 400)
    @Upholds({EXPERTS_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    void a_proposal_is_for_an_expert_who_is_there_shows_what_is_there_and_lasts_some_months_at_most(
            @ForAll @IntRange(min = -5, max = 20) int from,
            @ForAll @IntRange(min = -5, max = 200) int until,
            @ForAll @IntRange(min = 0, max = 3) int expert,
            @ForAll Set<@IntRange(min = 0, max = 3) Integer> shown,
            @ForAll Mention mention) {
        ExpertConsultationDraft wish = new ExpertConsultationDraft(
                person(expert),
                "Weten hoe.",
                shown.stream().map(ExpertConsultationRulesProperties::entry).collect(Collectors.toSet()),
                TODAY.plusDays(from),
                TODAY.plusDays(until));
        // of the experts 0 to 2 with 2 something runs already; entry 2 names another child, and
        // entry 3 says how to reach a parent
        ExpertConsultationChoices choices = new ExpertConsultationChoices(
                List.of(expert(0), expert(1), expert(2)),
                Set.of(person(2)),
                List.of(
                        item(0, Mention.NOBODY),
                        item(1, Mention.PERHAPS),
                        item(2, Mention.CHILD),
                        item(3, Mention.PARENT)));

        List<String> fields = ExpertConsultationRules.objections(wish, choices, mention, TODAY).stream()
                .map(Objection::field)
                .toList();

        assertThat(fields.contains("expert")).isEqualTo(expert > 1);
        assertThat(fields.contains("entries")).isEqualTo(shown.isEmpty() || shown.contains(2) || shown.contains(3));
        assertThat(fields.contains("aim")).isEqualTo(mention == Mention.CHILD || mention == Mention.PARENT);
        assertThat(fields.contains("from")).isEqualTo(from < 0);
        if (from >= 0) {
            assertThat(fields.contains("until"))
                    .isEqualTo(until < from || TODAY.plusDays(until).isAfter(TODAY.plusMonths(6)));
        }
        often("can be proposed", fields.isEmpty(), 0.5);
    }

    private static void often(String what, boolean open, double percent) {
        Statistics.label(what).collect(open).coverage(found -> found.check(true).percentage(share -> share >= percent));
    }

    private static Expert expert(int number) {
        return new Expert(
                person(number),
                new PersonName("A", "", "B"),
                Optional.of("a@b.example"),
                ExpertDiscipline.values()[number],
                "Praktijk",
                ExpertProcessingRole.values()[0],
                Expert.State.OPEN);
    }

    private static ExpertConsultationChoices.Item item(int number, Mention mention) {
        return new ExpertConsultationChoices.Item(
                new Entry(
                        entry(number),
                        1,
                        EntryKind.OBSERVATION,
                        TODAY,
                        SOMEBODY,
                        Instant.EPOCH,
                        "Leest.",
                        Optional.empty()),
                mention);
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(7, number));
    }

    private static EntryId entry(int number) {
        return new EntryId(new UUID(2, number));
    }

    @Property(tries = 100)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void a_question_with_the_name_of_a_pupil_does_not_go_whatever_is_ticked(
            @ForAll boolean looked, @ForAll boolean whole) {
        ThirdPartyNames school = school();
        Looked says = looked ? Looked.YES : Looked.NO;

        assertThat(ExpertQuestionRules.objections(
                        whole ? "Hoe help ik roos de wit?" : "Roos raadt woorden.", TODAY, school, says, TODAY))
                .hasSize(whole || !looked ? 1 : 0);
        assertThat(ExpertQuestionRules.objections("Hoe oefent u?", TODAY, school, says, TODAY))
                .isEmpty();
    }

    private static ThirdPartyNames school() {
        return new ThirdPartyNames(
                List.of(new GuardianContact("moeder@voorbeeld.nl", "06-1234 5678", "Lindelaan 12\n1234 AB Dorp")),
                new OtherPupilNames(List.of(new PersonName("Roos", "de", "Wit")), Set.of("Roos")));
    }

    @Property(tries = 100)
    @Upholds({EXPERTS_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    void a_question_that_says_how_to_reach_a_parent_does_not_go_whatever_is_ticked(
            @ForAll Looked looked, @ForAll @IntRange(max = 2) int way) {
        String reach =
                List.of("moeder@voorbeeld.nl", "0612345678", "Lindelaan 12").get(way);

        assertThat(ExpertQuestionRules.objections("Hoe helpt u? Zie " + reach + ".", TODAY, school(), looked, TODAY))
                .extracting(objection -> objection.because().key())
                .containsExactly("expertise.no.parent");
    }
}
