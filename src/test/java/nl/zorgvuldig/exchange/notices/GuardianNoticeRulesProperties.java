package nl.zorgvuldig.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.notices.GuardianNotice.Choice;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Who of those who decide hears that something went.
@Upholds(Clause.TO_THIRD_PARTIES_AFTER_CONSENT)
class GuardianNoticeRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final PersonId MOTHER = new PersonId(new UUID(0, 1));
    private static final PersonId FATHER = new PersonId(new UUID(0, 2));
    private static final PersonId HEAD = new PersonId(new UUID(0, 3));
    private static final List<PersonId> BOTH = List.of(MOTHER, FATHER);
    private static final DisclosureBasis REPORT = new DisclosureBasis.Law(LegalGround.VEILIG_THUIS_REPORT);

    private static final Choice NOT_NOW =
            new Choice.NotNow(Optional.of(GuardianNotice.Reason.SAFETY_CHILD), TODAY.plusDays(14), "Gevaar.");

    /// What was chosen, for the mother or the father, one after the other.
    record Chosen(PersonId person, Choice choice) {}

    @Provide
    Arbitrary<List<Chosen>> histories() {
        Arbitrary<Choice> choices = Arbitraries.of(
                new Choice.Before(),
                new Choice.Now(),
                new Choice.Letter(),
                new Choice.Told(TODAY, "Aan tafel."),
                NOT_NOW);
        return net.jqwik.api.Combinators.combine(Arbitraries.of(BOTH), choices)
                .as(Chosen::new)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<LegalGround> grounds() {
        return Arbitraries.of(LegalGround.values());
    }

    @Property
    void nothing_that_was_chosen_makes_a_mail_about_a_demand(@ForAll("histories") List<Chosen> history) {
        Disclosure demand = disclosure(new DisclosureBasis.Law(LegalGround.OFFICER_OF_JUSTICE));
        assertThat(GuardianNoticeRules.mailed(demand, BOTH, notices(history))).isEmpty();
        assertThat(GuardianNoticeRules.unchosen(demand, BOTH, notices(history))).isEmpty();
        assertThat(GuardianNoticeRules.uninformed(demand, BOTH, notices(history)))
                .isEmpty();
    }

    @Property
    void on_a_ground_of_law_only_who_was_told_knows_and_is_mailed(
            @ForAll("grounds") LegalGround ground, @ForAll("histories") List<Chosen> history) {
        Disclosure given = disclosure(new DisclosureBasis.Law(ground));
        for (PersonId person : BOTH) {
            Optional<Choice> last = history.stream()
                    .filter(chosen -> chosen.person().equals(person))
                    .reduce((_, later) -> later)
                    .map(Chosen::choice);
            assertThat(GuardianNoticeRules.informed(given, notices(history), person))
                    .isEqualTo(ground != LegalGround.OFFICER_OF_JUSTICE
                            && last.isPresent()
                            && !(last.get() instanceof Choice.NotNow));
            assertThat(GuardianNoticeRules.mailed(given, BOTH, notices(history)).contains(person))
                    .isEqualTo(ground != LegalGround.OFFICER_OF_JUSTICE
                            && last.filter(Choice.Now.class::isInstance).isPresent());
        }
    }

    @Property
    void after_consent_everybody_hears_and_nothing_is_chosen(@ForAll("histories") List<Chosen> history) {
        Disclosure given = disclosure(new DisclosureBasis.Consent());
        assertThat(GuardianNoticeRules.mailed(given, BOTH, notices(history))).isEqualTo(BOTH);
        assertThat(GuardianNoticeRules.informed(given, notices(history), FATHER))
                .isTrue();
        assertThat(GuardianNoticeRules.unchosen(given, BOTH, notices(history))).isEmpty();
    }

    @Example
    void before_it_goes_the_head_chooses_about_each_and_afterwards_about_who_does_not_know() {
        Disclosure given = disclosure(REPORT);
        List<GuardianNotice> chosen =
                notices(List.of(new Chosen(MOTHER, new Choice.Now()), new Chosen(FATHER, NOT_NOW)));
        assertThat(GuardianNoticeRules.unchosen(given, BOTH, List.of())).isEqualTo(BOTH);
        assertThat(GuardianNoticeRules.unchosen(given, BOTH, chosen)).isEmpty();
        assertThat(GuardianNoticeRules.uninformed(given, BOTH, chosen)).containsExactly(FATHER);
    }

    @Example
    void nothing_chosen_is_refused_for_each_and_what_is_chosen_must_be_whole() {
        assertThat(fields(Map.of()))
                .containsExactly(
                        GuardianNoticeRules.field("choice", MOTHER), GuardianNoticeRules.field("choice", FATHER));
        GuardianNoticeWish now = GuardianNoticeWish.NOW;
        Map<PersonId, GuardianNoticeWish> wishes = new HashMap<>(Map.of(MOTHER, now));
        wishes.put(FATHER, new GuardianNoticeWish("told", Optional.of(TODAY.plusDays(1)), " ", "", ""));
        assertThat(fields(wishes))
                .containsExactly(GuardianNoticeRules.field("on", FATHER), GuardianNoticeRules.field("how", FATHER));
        wishes.put(FATHER, new GuardianNoticeWish("told", Optional.of(TODAY), "Aan tafel.", "", ""));
        assertThat(fields(wishes)).isEmpty();
        for (String because : List.of("", "x".repeat(501), "BSN 111222333")) {
            wishes.put(FATHER, new GuardianNoticeWish("not_now", Optional.empty(), "", "haste", because));
            assertThat(fields(wishes)).containsExactly(GuardianNoticeRules.field("because", FATHER));
        }
        for (String reason : List.of("", "because")) {
            wishes.put(FATHER, new GuardianNoticeWish("not_now", Optional.empty(), "", reason, "Gevaar."));
            assertThat(fields(wishes)).containsExactly(GuardianNoticeRules.field("reason", FATHER));
        }
        wishes.put(FATHER, new GuardianNoticeWish("not_now", Optional.empty(), "", "safety_other", "Gevaar."));
        assertThat(fields(wishes)).isEmpty();
        wishes.put(FATHER, new GuardianNoticeWish("letter", Optional.empty(), "", "", ""));
        assertThat(fields(wishes)).containsExactly(GuardianNoticeRules.field("choice", FATHER));
    }

    /// Whatever the reason and the day: within two weeks it is looked at again, by somebody who then
    /// has days to do it; and before that by nobody.
    @Property
    void it_is_looked_at_again_within_two_weeks(
            @ForAll GuardianNotice.Reason reason,
            @ForAll @IntRange(max = 400) int day,
            @ForAll @IntRange(max = 30) int later) {
        LocalDate decided = TODAY.plusDays(day);
        LocalDate again = GuardianNoticeRules.lookAgain(reason, decided);
        assertThat(again).isAfter(decided).isBeforeOrEqualTo(decided.plusDays(14));
        if (reason == GuardianNotice.Reason.HASTE) {
            assertThat(SchoolDay.taughtBefore(again.plusDays(1), decided.plusDays(1)))
                    .isEqualTo(2);
        }
        LocalDate today = decided.plusDays(later);
        switch (GuardianNoticeRules.waiting(List.of(again.plusDays(3), again), today)) {
            case AwaitedAction.Day(LocalDate on) ->
                assertThat(on).isEqualTo(again).isAfter(today);
            case AwaitedAction.Somebody waiting -> {
                assertThat(waiting.since()).isEqualTo(again).isBeforeOrEqualTo(today);
                assertThat(waiting.until()).isAfter(again);
            }
            case AwaitedAction.Nobody _ -> throw new AssertionError("somebody is untold");
        }
        assertThat(GuardianNoticeRules.waiting(List.of(), today)).isEqualTo(new AwaitedAction.Nobody());
    }

    private static List<String> fields(Map<PersonId, GuardianNoticeWish> wishes) {
        return GuardianNoticeRules.objections(BOTH, wishes, TODAY).stream()
                .map(Objection::field)
                .toList();
    }

    private static List<GuardianNotice> notices(List<Chosen> history) {
        List<GuardianNotice> notices = new ArrayList<>();
        for (Chosen chosen : history) {
            int before = (int) notices.stream()
                    .filter(other -> other.person().equals(chosen.person()))
                    .count();
            notices.add(new GuardianNotice(chosen.person(), before + 1, chosen.choice(), HEAD, Instant.EPOCH));
        }
        return notices;
    }

    private static Disclosure disclosure(DisclosureBasis basis) {
        return new Disclosure(
                new DisclosureId(new UUID(0, 4)),
                new PupilId(new UUID(0, 5)),
                HEAD,
                Instant.EPOCH,
                new ExchangeRecipient("Veilig Thuis", "Iemand", "iemand@veilig.example"),
                "Een melding.",
                basis,
                TODAY.plusDays(14));
    }
}
