package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
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
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.expertise.QuestionWish.Looked;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.inspection.Strangers.Mention;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// When a consultation with an expert goes on, and what may go out without anybody's consent.
class ExpertCaseRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period AGREED = new Period(TODAY.minusDays(3), TODAY.plusDays(3));
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));
    private static final CaseAnswers YES = MadeCases.yes(AGREED);

    @Property(tries = 400)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void it_is_open_only_invited_not_ended_on_an_agreed_day_and_with_everybodys_yes(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 2) Integer> taken,
            @ForAll boolean yes,
            @ForAll @IntRange(min = -5, max = 5) int later) {
        ExpertCaseFile file = file(taken, yes ? YES : CaseAnswers.NONE);
        LocalDate day = TODAY.plusDays(later);

        boolean open = ExpertCaseRules.opens(file, day);

        assertThat(open).isEqualTo(yes && Math.abs(later) <= 3 && taken.contains(0) && !taken.contains(2));
        often("open", open, 1);
        CaseStanding standing = ExpertCaseRules.standing(file, day);
        if (open) {
            assertThat(standing).isIn(CaseStanding.PLANNED, CaseStanding.HELD);
        }
        if (!yes) {
            assertThat(standing.plans()).isFalse();
        }
    }

    private static ExpertCaseFile file(List<Integer> taken, CaseAnswers answers) {
        return MadeCases.file(
                AGREED.from(),
                AGREED,
                answers,
                taken.stream().map(ExpertCaseRulesProperties::event).toList());
    }

    private static ExpertEvent event(int which) {
        return switch (which) {
            case 0 -> new ExpertEvent.Planned(MadeCases.noon(TODAY));
            case 1 -> new ExpertEvent.Held();
            default -> new ExpertEvent.Ended();
        };
    }

    /// Of all that is tried only what can follow is recorded.
    @Property(tries = 1_000)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void what_can_follow_leads_from_a_proposal_by_a_date_to_a_talk_and_an_end_and_never_back(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 2) Integer> tried,
            @ForAll @Size(value = 6) List<Boolean> agreed) {
        List<ExpertEvent> done = new ArrayList<>();
        for (int n = 0; n < tried.size(); n++) {
            CaseAnswers answers = agreed.get(n) ? YES : CaseAnswers.NONE;
            ExpertCaseFile before = MadeCases.file(AGREED.from(), AGREED, answers, done);
            ExpertEvent next = event(tried.get(n));
            if (ExpertCaseRules.RULES.whyNot(before, next.getClass(), TODAY).isEmpty()) {
                done.add(next);
                ExpertCaseFile after = MadeCases.file(AGREED.from(), AGREED, answers, done);
                assertThat(ExpertCaseRules.RULES.state(after))
                        .isGreaterThanOrEqualTo(ExpertCaseRules.RULES.state(before));
            }
        }
        ExpertCaseFile file = MadeCases.file(AGREED.from(), AGREED, YES, done);
        assertThat(ExpertCaseRules.RULES.state(file)).isEqualTo(reached(done));
        often("held", done.contains(new ExpertEvent.Held()), 2);
        often("ended", done.contains(new ExpertEvent.Ended()), 5);
    }

    private static ExpertState reached(List<ExpertEvent> done) {
        if (done.contains(new ExpertEvent.Ended())) {
            assertThat(done.getLast()).as("nothing follows an end").isEqualTo(new ExpertEvent.Ended());
            return ExpertState.ENDED;
        }
        if (done.contains(new ExpertEvent.Held())) {
            assertThat(done.getFirst()).as("only what was planned is held").isEqualTo(event(0));
            return ExpertState.HELD;
        }
        return done.isEmpty() ? ExpertState.PROPOSED : ExpertState.PLANNED;
    }

    @Property(tries = 100)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void a_no_before_anything_was_planned_is_a_refusal_and_after_it_a_stop(
            @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 1) Integer> taken) {
        assertThat(ExpertCaseRules.standing(file(taken, MadeCases.no(new WhyNot.Vetoed())), TODAY))
                .isEqualTo(taken.contains(0) ? CaseStanding.STOPPED : CaseStanding.REFUSED);
    }

    @Property(tries = 400)
    @Upholds({EXPERTS_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    void a_proposal_is_for_an_expert_who_is_there_shows_what_is_there_and_lasts_some_months_at_most(
            @ForAll @IntRange(min = -5, max = 20) int from,
            @ForAll @IntRange(min = -5, max = 200) int until,
            @ForAll @IntRange(min = 0, max = 3) int expert,
            @ForAll Set<@IntRange(min = 0, max = 3) Integer> shown,
            @ForAll Mention mention) {
        CaseWish wish = new CaseWish(
                person(expert),
                "Weten hoe.",
                shown.stream().map(ExpertCaseRulesProperties::entry).collect(Collectors.toSet()),
                TODAY.plusDays(from),
                TODAY.plusDays(until));
        // of the experts 0 to 2 with 2 something runs already; entry 2 names another child, and
        // entry 3 says how to reach a parent
        CaseChoices choices = new CaseChoices(
                List.of(expert(0), expert(1), expert(2)),
                Set.of(person(2)),
                List.of(
                        item(0, Mention.NOBODY),
                        item(1, Mention.PERHAPS),
                        item(2, Mention.CHILD),
                        item(3, Mention.PARENT)));

        List<String> fields = ExpertCaseRules.objections(wish, choices, mention, TODAY).stream()
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
                Discipline.values()[number],
                "Praktijk",
                Handling.values()[0],
                Expert.State.OPEN);
    }

    private static CaseChoices.Item item(int number, Mention mention) {
        return new CaseChoices.Item(
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
        Strangers school = school();
        Looked says = looked ? Looked.YES : Looked.NO;

        assertThat(QuestionRules.objections(
                        whole ? "Hoe help ik roos de wit?" : "Roos raadt woorden.", TODAY, school, says, TODAY))
                .hasSize(whole || !looked ? 1 : 0);
        assertThat(QuestionRules.objections("Hoe oefent u?", TODAY, school, says, TODAY))
                .isEmpty();
    }

    private static Strangers school() {
        return new Strangers(
                List.of(new Contact("moeder@voorbeeld.nl", "06-1234 5678", "Lindelaan 12\n1234 AB Dorp")),
                new OtherPupils(List.of(new PersonName("Roos", "de", "Wit")), Set.of("Roos")));
    }

    @Property(tries = 100)
    @Upholds({EXPERTS_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    void a_question_that_says_how_to_reach_a_parent_does_not_go_whatever_is_ticked(
            @ForAll Looked looked, @ForAll @IntRange(max = 2) int way) {
        String reach =
                List.of("moeder@voorbeeld.nl", "0612345678", "Lindelaan 12").get(way);

        assertThat(QuestionRules.objections("Hoe helpt u? Zie " + reach + ".", TODAY, school(), looked, TODAY))
                .extracting(one -> one.because().key())
                .containsExactly("expertise.no.parent");
    }
}
