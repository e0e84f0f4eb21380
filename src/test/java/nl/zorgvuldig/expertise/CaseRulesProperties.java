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
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.expertise.CaseStep.What;
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
class CaseRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period AGREED = new Period(TODAY.minusDays(3), TODAY.plusDays(3));
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));
    private static final ConsentDecision YES = new ConsentDecision.Effective(AGREED.until(), List.of());

    @Property(tries = 400)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void it_is_open_only_invited_not_ended_on_an_agreed_day_and_with_everybodys_yes(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 2) Integer> taken,
            @ForAll boolean yes,
            @ForAll @IntRange(min = -5, max = 5) int later) {
        List<CaseStep> steps = steps(taken);
        LocalDate day = TODAY.plusDays(later);
        ConsentDecision consent = yes ? YES : CaseRules.NOTHING;

        boolean open = CaseRules.opens(AGREED, steps, consent, day);

        assertThat(open).isEqualTo(yes && Math.abs(later) <= 3 && taken.contains(0) && !taken.contains(2));
        often("open", open, 1);
        Stage stage = CaseRules.stage(AGREED, steps, consent, day);
        if (open) {
            assertThat(stage).isIn(Stage.PLANNED, Stage.HELD);
        }
        if (!yes) {
            assertThat(stage.plans()).isFalse();
        }
    }

    private static List<CaseStep> steps(List<Integer> taken) {
        List<CaseStep> steps = new ArrayList<>();
        for (int what : taken) {
            steps.add(new CaseStep(
                    steps.size() + 1,
                    switch (what) {
                        case 0 -> new What.Planned(Instant.EPOCH);
                        case 1 -> new What.Held();
                        default -> new What.Ended();
                    },
                    SOMEBODY,
                    Instant.EPOCH));
        }
        return steps;
    }

    @Property(tries = 100)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void a_no_before_anything_was_planned_is_a_refusal_and_after_it_a_stop(
            @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 1) Integer> taken) {
        ConsentDecision no = new ConsentDecision.NotEffective(List.of(new WhyNot.Vetoed()));

        assertThat(CaseRules.stage(AGREED, steps(taken), no, TODAY))
                .isEqualTo(taken.contains(0) ? Stage.STOPPED : Stage.REFUSED);
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
                shown.stream().map(CaseRulesProperties::entry).collect(Collectors.toSet()),
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

        List<String> fields = CaseRules.objections(wish, choices, mention, TODAY).stream()
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
