package nl.zorgvuldig.exchange;

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
import nl.zorgvuldig.exchange.GuardianNotice.Choice;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// Who of those who decide hears that something went.
@Upholds(Clause.TO_THIRD_PARTIES_AFTER_CONSENT)
class NoticeRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final PersonId MOTHER = new PersonId(new UUID(0, 1));
    private static final PersonId FATHER = new PersonId(new UUID(0, 2));
    private static final PersonId HEAD = new PersonId(new UUID(0, 3));
    private static final List<PersonId> BOTH = List.of(MOTHER, FATHER);
    private static final Basis REPORT = new Basis.Law(LegalGround.VEILIG_THUIS);

    /// What was chosen, for the mother or the father, one after the other.
    record Chosen(PersonId person, Choice choice) {}

    @Provide
    Arbitrary<List<Chosen>> histories() {
        Arbitrary<Choice> choices = Arbitraries.of(
                new Choice.Before(),
                new Choice.Now(),
                new Choice.Letter(),
                new Choice.Told(TODAY, "Aan tafel."),
                new Choice.NotNow("Gevaar."));
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
        Disclosure demand = disclosure(new Basis.Law(LegalGround.COURT_POLICE));
        assertThat(NoticeRules.mailed(demand, BOTH, notices(history))).isEmpty();
        assertThat(NoticeRules.unchosen(demand, BOTH, notices(history))).isEmpty();
        assertThat(NoticeRules.uninformed(demand, BOTH, notices(history))).isEmpty();
    }

    @Property
    void on_a_ground_of_law_only_who_was_told_knows_and_is_mailed(
            @ForAll("grounds") LegalGround ground, @ForAll("histories") List<Chosen> history) {
        Disclosure given = disclosure(new Basis.Law(ground));
        for (PersonId one : BOTH) {
            Optional<Choice> last = history.stream()
                    .filter(chosen -> chosen.person().equals(one))
                    .reduce((_, later) -> later)
                    .map(Chosen::choice);
            assertThat(NoticeRules.informed(given, notices(history), one))
                    .isEqualTo(ground != LegalGround.COURT_POLICE
                            && last.isPresent()
                            && !(last.get() instanceof Choice.NotNow));
            assertThat(NoticeRules.mailed(given, BOTH, notices(history)).contains(one))
                    .isEqualTo(ground != LegalGround.COURT_POLICE
                            && last.filter(Choice.Now.class::isInstance).isPresent());
        }
    }

    @Property
    void after_consent_everybody_hears_and_nothing_is_chosen(@ForAll("histories") List<Chosen> history) {
        Disclosure given = disclosure(new Basis.Consent());
        assertThat(NoticeRules.mailed(given, BOTH, notices(history))).isEqualTo(BOTH);
        assertThat(NoticeRules.informed(given, notices(history), FATHER)).isTrue();
        assertThat(NoticeRules.unchosen(given, BOTH, notices(history))).isEmpty();
    }

    @Example
    void before_it_goes_the_head_chooses_about_each_and_afterwards_about_who_does_not_know() {
        Disclosure given = disclosure(REPORT);
        List<GuardianNotice> chosen = notices(
                List.of(new Chosen(MOTHER, new Choice.Now()), new Chosen(FATHER, new Choice.NotNow("Gevaar."))));
        assertThat(NoticeRules.unchosen(given, BOTH, List.of())).isEqualTo(BOTH);
        assertThat(NoticeRules.unchosen(given, BOTH, chosen)).isEmpty();
        assertThat(NoticeRules.uninformed(given, BOTH, chosen)).containsExactly(FATHER);
    }

    @Example
    void nothing_chosen_is_refused_for_each_and_what_is_chosen_must_be_whole() {
        assertThat(fields(Map.of()))
                .containsExactly(NoticeRules.field("choice", MOTHER), NoticeRules.field("choice", FATHER));
        NoticeWish now = new NoticeWish("now", Optional.empty(), "", "");
        Map<PersonId, NoticeWish> wishes = new HashMap<>(Map.of(MOTHER, now));
        wishes.put(FATHER, new NoticeWish("told", Optional.of(TODAY.plusDays(1)), " ", ""));
        assertThat(fields(wishes)).containsExactly(NoticeRules.field("on", FATHER), NoticeRules.field("how", FATHER));
        wishes.put(FATHER, new NoticeWish("told", Optional.of(TODAY), "Aan tafel.", ""));
        assertThat(fields(wishes)).isEmpty();
        for (String because : List.of("", "x".repeat(501), "BSN 111222333")) {
            wishes.put(FATHER, new NoticeWish("not_now", Optional.empty(), "", because));
            assertThat(fields(wishes)).containsExactly(NoticeRules.field("because", FATHER));
        }
        wishes.put(FATHER, new NoticeWish("not_now", Optional.empty(), "", "Gevaar."));
        assertThat(fields(wishes)).isEmpty();
        wishes.put(FATHER, new NoticeWish("letter", Optional.empty(), "", ""));
        assertThat(fields(wishes)).containsExactly(NoticeRules.field("choice", FATHER));
    }

    private static List<String> fields(Map<PersonId, NoticeWish> wishes) {
        return NoticeRules.objections(BOTH, wishes, TODAY).stream()
                .map(Objection::field)
                .toList();
    }

    private static List<GuardianNotice> notices(List<Chosen> history) {
        List<GuardianNotice> notices = new ArrayList<>();
        for (Chosen one : history) {
            int before = (int) notices.stream()
                    .filter(other -> other.person().equals(one.person()))
                    .count();
            notices.add(new GuardianNotice(one.person(), before + 1, one.choice(), HEAD, Instant.EPOCH));
        }
        return notices;
    }

    private static Disclosure disclosure(Basis basis) {
        return new Disclosure(
                new DisclosureId(new UUID(0, 4)),
                new PupilId(new UUID(0, 5)),
                HEAD,
                Instant.EPOCH,
                new Recipient("Veilig Thuis", "Iemand", "iemand@veilig.example"),
                "Een melding.",
                basis,
                TODAY.plusDays(14));
    }
}
