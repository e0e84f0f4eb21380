package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.disclosures.DisclosureFiles.Doing;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.grounds.LegalGroundRules;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;

/// What can be prepared to give, and what can be done with it when: to the next school nothing goes
/// that parents did not see.
@Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
class DisclosureRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final ExchangeRecipient KNOWN = new ExchangeRecipient("School", "L. de Wit", "l@school.example");
    private static final DisclosureBasis NEXT_SCHOOL = new DisclosureBasis.Law(LegalGround.NEXT_SCHOOL);
    private static final DisclosureBasis POLICE = new DisclosureBasis.Law(LegalGround.OFFICER_OF_JUSTICE);

    private static final Set<DisclosureState> OVER =
            Set.of(DisclosureState.STOPPED, DisclosureState.ENDED, DisclosureState.ALREADY_GIVEN);

    @Property(tries = 2_000)
    void what_can_be_done_follows_from_where_it_stands(
            @ForAll DisclosureState state,
            @ForAll Doing doing,
            @ForAll @IntRange(min = 0, max = 2) int which,
            @ForAll @IntRange(min = -1, max = 1) int daysLeft) {
        DisclosureBasis basis =
                List.of(new DisclosureBasis.Consent(), NEXT_SCHOOL, POLICE).get(which);
        boolean seenFirst = basis.equals(NEXT_SCHOOL);
        boolean demandFirst = basis.equals(POLICE);
        DisclosureFile file = file(state, basis, daysLeft);
        boolean over = OVER.contains(state);
        boolean made = Set.of(DisclosureState.FIXED, DisclosureState.SENT, DisclosureState.OPENED)
                .contains(state);
        boolean can = !over
                && (doing == Doing.STOP || daysLeft >= 0)
                && switch (doing) {
                    case STOP -> true;
                    case DECIDE -> state == DisclosureState.DRAFT;
                    case INSPECT -> state == DisclosureState.DRAFT && seenFirst;
                    case DEMAND -> state == DisclosureState.DRAFT && demandFirst;
                    case FIX ->
                        state == DisclosureState.INSPECTED
                                || state == DisclosureState.DEMANDED
                                || state == DisclosureState.DRAFT && !seenFirst && !demandFirst;
                    case SEND -> made && !demandFirst;
                };
        Optional<String> whyNot = doing.whyNot(file).map(Sentence::key);

        assertThat(DisclosureRules.needsInspection(file.request())).isEqualTo(seenFirst);
        assertThat(whyNot.isEmpty()).as("%s %s", state, doing).isEqualTo(can);
        if (over) {
            assertThat(whyNot).contains("exchange.no." + state.code());
        } else if (!can) {
            String because = doing == Doing.SEND && made ? "send_demand" : Codes.of(doing);
            assertThat(whyNot).contains("exchange.no." + (daysLeft < 0 ? "ended" : because));
        }
        Statistics.label("can").collect(can).coverage(all -> all.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 1_000)
    void what_the_program_notes_follows_what_happened(
            @ForAll DisclosureState state, @ForAll @IntRange(min = -1, max = 1) int daysLeft) {
        DisclosureFile file = file(state, new DisclosureBasis.Consent(), daysLeft);
        boolean over = OVER.contains(state);
        boolean open = !over && daysLeft >= 0;
        boolean went = state == DisclosureState.SENT || state == DisclosureState.OPENED;
        Map<Class<? extends DisclosureEvent>, Boolean> can = Map.of(
                DisclosureEvent.Ended.class, !over && daysLeft < 0,
                DisclosureEvent.Asked.class, open && (went || state == DisclosureState.FIXED),
                DisclosureEvent.Opened.class, open && went,
                DisclosureEvent.Mistaken.class, open && went,
                DisclosureEvent.Corrected.class, state == DisclosureState.OPENED);
        can.forEach((event, follows) -> assertThat(file.can(event, TODAY))
                .as("%s after %s", event, state)
                .isEqualTo(follows));
    }

    /// Who has it is told of what was corrected, whatever became of it since.
    @Example
    void what_was_opened_is_corrected_also_when_it_stopped() {
        DisclosureFile stopped = DisclosureFiles.file(
                List.of(DisclosureFiles.Did.FIXED, DisclosureFiles.Did.OPENED, DisclosureFiles.Did.STOPPED), 5);
        assertThat(stopped.can(DisclosureEvent.Corrected.class, TODAY)).isTrue();
        assertThat(whyNot(DisclosureState.FIXED, DisclosureEvent.Corrected.class))
                .contains("exchange.no.unopened");
        assertThat(whyNot(DisclosureState.FIXED, DisclosureEvent.Ended.class)).contains("exchange.no.not_past");
        assertThat(whyNot(DisclosureState.FIXED, DisclosureEvent.Opened.class)).contains("exchange.closed.stopped");
        assertThat(whyNot(DisclosureState.DRAFT, DisclosureEvent.Asked.class)).contains("exchange.no.send");
        assertThat(whyNot(DisclosureState.STOPPED, DisclosureEvent.Ended.class)).contains("exchange.no.stopped");
    }

    private static Optional<String> whyNot(DisclosureState state, Class<? extends DisclosureEvent> event) {
        return DisclosureRules.RULES
                .whyNot(file(state, new DisclosureBasis.Consent(), 1), event, TODAY)
                .map(Sentence::key);
    }

    @Example
    void what_is_empty_is_asked_and_what_is_whole_is_taken() {
        assertThat(said(
                        new DisclosureWish(
                                new ExchangeRecipient("", "", ""), "", Optional.empty(), Optional.empty(), List.of()),
                        Set.of()))
                .containsExactly("organisation", "person", "email", "aim", "ground", "until", "items");
        assertThat(said(wish(KNOWN, new DisclosureBasis.Consent(), 9), Set.of()))
                .isEmpty();
    }

    @Example
    void a_ground_of_the_law_is_one_that_is_on_and_that_something_of_a_dossier_is_given_on() {
        assertThat(said(wish(KNOWN, POLICE, 9), Set.of(LegalGround.NEXT_SCHOOL)))
                .containsExactly("ground");
        assertThat(said(wish(KNOWN, POLICE, 9), Set.of(LegalGround.OFFICER_OF_JUSTICE)))
                .isEmpty();
        for (LegalGround ground : LegalGround.values()) {
            boolean counts = ground == LegalGround.DUO_REGISTER || ground == LegalGround.INFECTIOUS;
            assertThat(said(wish(KNOWN, new DisclosureBasis.Law(ground), 9), Set.of(ground)))
                    .as(ground.code())
                    .isEqualTo(counts ? List.of("ground") : List.of());
        }
    }

    @Property
    void it_ends_after_today_and_within_ninety_two_days(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said(wish(KNOWN, new DisclosureBasis.Consent(), around), Set.of()))
                .isEqualTo(around <= 0 ? List.of("until") : List.of());
        assertThat(said(wish(KNOWN, new DisclosureBasis.Consent(), 92 + around), Set.of()))
                .isEqualTo(around > 0 ? List.of("until") : List.of());
    }

    @Property
    void names_addresses_and_words_have_a_length(@ForAll @IntRange(min = -1, max = 1) int over) {
        boolean fits = over <= 0;
        assertThat(DisclosureRules.name("person", "n".repeat(120 + over)).isEmpty())
                .isEqualTo(fits);
        String address = "a@" + "b".repeat(114 + over) + ".nl";
        assertThat(address).hasSize(119 + over);
        assertThat(DisclosureRules.email(address + "x").isEmpty()).isEqualTo(fits);
        assertThat(DisclosureRules.words("aim", "w".repeat(500 + over)).isEmpty())
                .isEqualTo(fits);
        assertThat(DisclosureRules.mask("m".repeat(5_000 + over)).isEmpty()).isEqualTo(fits);
    }

    @Example
    void what_goes_outside_holds_no_citizen_service_number_and_a_mask_says_something() {
        assertThat(key(DisclosureRules.name("person", "Jan 111222333"))).contains("web.text.citizen_number");
        assertThat(key(DisclosureRules.words("aim", "Over 111222333"))).contains("web.text.citizen_number");
        assertThat(key(DisclosureRules.mask("Over 111222333"))).contains("web.text.citizen_number");
        assertThat(key(DisclosureRules.mask(" "))).contains("exchange.objection.text");
        assertThat(DisclosureRules.remark("remarks", "")).isEmpty();
        for (String none : List.of("", "l", "l@school", "a b@school.nl", "@school.nl")) {
            assertThat(DisclosureRules.email(none)).as(none).isPresent();
        }
    }

    @Property
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void whom_it_goes_to_may_be_called_as_a_child_is_and_says_not_how_to_reach_a_parent(
            @ForAll @AlphaChars @StringLength(max = 20) String before,
            @ForAll boolean organisation,
            @ForAll boolean person) {
        ThirdPartyNames strangers = new ThirdPartyNames(
                List.of(new GuardianContact("", "06-1234 5678", "")),
                new OtherPupilNames(List.of(new PersonName("Daan", "de", "Groot")), Set.of("Daan")));
        String reach = before + " 06 12345678";
        String name = before + " Daan de Groot";
        List<String> fields = new ArrayList<>();
        if (organisation) {
            fields.add("organisation");
        }
        if (person) {
            fields.add("person");
        }
        assertThat(DisclosureRules.reaching(
                        new ExchangeRecipient(organisation ? reach : name, person ? reach : name, "l@school.example"),
                        strangers))
                .map(Objection::field)
                .isEqualTo(fields);
    }

    @Example
    void what_parents_said_of_it_is_looked_through_too() {
        DisclosureFile file = file(DisclosureState.DRAFT, NEXT_SCHOOL, 9);
        assertThat(DisclosureRules.inspected(file, Optional.of(TODAY), "Over 111222333", TODAY))
                .map(Objection::field)
                .containsExactly("remarks");
        assertThat(DisclosureRules.inspected(file, Optional.empty(), "", TODAY))
                .map(Objection::field)
                .containsExactly("on");
    }

    @Property
    void the_board_decided_about_a_ground_on_a_day_that_was_and_said_why(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(LegalGroundRules.objections(Optional.of(TODAY.plusDays(around)), "Zo.", TODAY))
                .map(Objection::field)
                .isEqualTo(around > 0 ? List.of("on") : List.of());
        assertThat(LegalGroundRules.objections(Optional.empty(), "", TODAY))
                .map(Objection::field)
                .containsExactly("on", "words");
    }

    /// What was said cannot be taken back, so any ground can be recorded, also one that is off or on
    /// which nothing of a dossier goes.
    @Property
    void what_was_given_already_is_recorded_on_any_ground_with_its_day(
            @ForAll LegalGround ground,
            @ForAll @IntRange(max = 1) int after,
            @ForAll @IntRange(max = 1) int before,
            @ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(said(past(ground, TODAY.plusDays(after), "w".repeat(1_000 + over))))
                .isEqualTo(fields(after > 0, over > 0));
        assertThat(said(past(ground, TODAY.minusDays(92 + before), "Zo."))).isEqualTo(fields(before > 0, false));
    }

    @Example
    void of_what_was_given_already_nothing_is_left_empty() {
        assertThat(said(new PastDisclosureWish(Optional.empty(), " ", "", Optional.empty(), "")))
                .containsExactly("ground", "organisation", "person", "on", "report");
    }

    private static List<String> fields(boolean on, boolean report) {
        List<String> fields = new ArrayList<>();
        if (on) {
            fields.add("on");
        }
        if (report) {
            fields.add("report");
        }
        return fields;
    }

    private static PastDisclosureWish past(LegalGround ground, LocalDate on, String report) {
        return new PastDisclosureWish(Optional.of(ground), "Veilig Thuis", "L. de Wit", Optional.of(on), report);
    }

    private static List<String> said(PastDisclosureWish wish) {
        return DisclosureRules.objections(wish, TODAY).stream()
                .map(Objection::field)
                .toList();
    }

    private static Optional<String> key(Optional<Objection> objection) {
        return objection.map(each -> each.because().key());
    }

    private static List<String> said(DisclosureWish wish, Set<LegalGround> on) {
        return DisclosureRules.objections(wish, on, TODAY).stream()
                .map(Objection::field)
                .toList();
    }

    private static DisclosureWish wish(ExchangeRecipient recipient, DisclosureBasis basis, int days) {
        return new DisclosureWish(
                recipient,
                "Om te helpen.",
                Optional.of(basis),
                Optional.of(TODAY.plusDays(days)),
                List.of(new DossierItemId(UUID.randomUUID())));
    }

    private static DisclosureFile file(DisclosureState state, DisclosureBasis basis, int daysLeft) {
        List<RecordedEvent<DisclosureEvent>> history =
                switch (state) {
                    case DRAFT -> List.of();
                    case INSPECTED -> event(new DisclosureEvent.Inspected(TODAY, ""));
                    case DEMANDED -> event(DemandRulesProperties.demanded(TODAY));
                    case FIXED -> event(new DisclosureEvent.Fixed());
                    case SENT -> event(new DisclosureEvent.Sent(List.of()));
                    case OPENED -> event(new DisclosureEvent.Opened());
                    case ALREADY_GIVEN -> event(new DisclosureEvent.AlreadyGiven(TODAY));
                    case STOPPED -> event(new DisclosureEvent.Stopped("Zo."));
                    case ENDED -> event(new DisclosureEvent.Ended());
                };
        return new DisclosureFile(
                new Disclosure(
                        new DisclosureId(UUID.randomUUID()),
                        new PupilId(UUID.randomUUID()),
                        HEAD,
                        NOW,
                        KNOWN,
                        "Zo.",
                        basis,
                        TODAY.plusDays(daysLeft)),
                List.of(),
                history);
    }

    private static List<RecordedEvent<DisclosureEvent>> event(DisclosureEvent event) {
        return List.of(new RecordedEvent<>(1, HEAD, NOW, event));
    }
}
