package nl.zorgvuldig.platform.calendar;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.consultation.ConsultationDesk;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.care.consultation.ConsultationKind;
import nl.zorgvuldig.care.consultation.ConsultationStart;
import nl.zorgvuldig.care.experts.ExpertDesk;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.inspection.CopyDesk;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What is in whose calendar, that it goes when it is called off or may no longer be known, and that
/// it names no pupil.
@Upholds(CONFIDENTIALITY)
class CalendarSourcesTest {
    private static final Pattern WORD = Pattern.compile("[^\\p{L}'’-]+");

    private final DemoProgram demo = DemoProgram.running();
    private final CalendarDesk calendars = new CalendarDesk();

    @Test
    void a_consultation_is_in_the_calendar_of_those_who_take_part_until_it_is_called_off() {
        ConsultationDesk desk = new ConsultationDesk();
        ConsultationId id = desk.plan(
                desk.teacher,
                ConsultationKind.CARE_CONSULTATION,
                Confidentiality.ORDINARY,
                Set.of(desk.children().getFirst()),
                desk.coordinator);
        LinkCode code = calendars.made(desk.coordinator);
        VEvent event = calendars.event(code, id).orElseThrow();
        assertThat(event.getSummary().getValue()).isEqualTo("Intern zorgoverleg");
        assertThat(event.getLocation().getValue()).isEqualTo("Teamkamer");
        assertThat(event.getUrl().getValue()).endsWith("/overleggen/" + id);
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(calendars.event(calendars.made(desk.teacher), id)).isPresent();
        assertThat(calendars.event(calendars.made(desk.head), id))
                .as("a head can open it and does not take part")
                .isEmpty();
        assertThat(calendars.event(calendars.made(desk.stranger), id)).isEmpty();

        desk.as(desk.teacher, () -> demo.part(ConsultationStart.class).cancel(desk.in(desk.teacher, id)));
        assertThat(calendars.event(code, id)).isEmpty();
    }

    @Test
    void an_inspection_is_in_the_calendar_of_who_asked_and_of_who_supervises_while_both_still_may() {
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 71);
        LocalDate day = demo.clock().today().plusDays(2);
        RequestId id = desk.asked(desk.first);
        LinkCode asker = calendars.made(desk.first);
        assertThat(calendars.event(asker, id)).as("nothing is planned yet").isEmpty();
        desk.plan(id, desk.ib.person(), InspectionVenue.SCHOOL, day);
        VEvent event = calendars.event(asker, id).orElseThrow();
        assertThat(event.getSummary().getValue()).isEqualTo("Inzage in een dossier");
        assertThat(event.getLocation().getValue()).isEqualTo("Op school");
        assertThat(calendars.event(calendars.made(desk.second), id))
                .as("the other parent never learns of it")
                .isEmpty();
        LinkCode supervisor = calendars.made(desk.ib);
        assertThat(calendars.event(supervisor, id).orElseThrow().getSummary().getValue())
                .isEqualTo("Toezicht bij een inzage");

        desk.plan(id, desk.ib.person(), InspectionVenue.ONLINE, day.plusDays(1));
        VEvent moved = calendars.event(asker, id).orElseThrow();
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(event.getSequence().getValue());
        assertThat(moved.getDateStart().getValue()).isAfter(event.getDateStart().getValue());
        assertThat(moved.getLocation().getValue()).isEqualTo("Online");

        desk.as(desk.first, () -> demo.part(OwnRequests.class).withdraw(desk.first, id));
        assertThat(calendars.event(asker, id)).isEmpty();
        assertThat(calendars.event(supervisor, id)).isEmpty();
    }

    @Test
    void whoever_loses_authority_no_longer_finds_the_appointment() {
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 72);
        RequestId id = desk.asked(desk.first);
        desk.plan(
                id,
                desk.ib.person(),
                InspectionVenue.SCHOOL,
                demo.clock().today().plusDays(2));
        LinkCode asker = calendars.made(desk.first);
        assertThat(calendars.event(asker, id)).isPresent();
        desk.authority(desk.first, ParentalAuthority.NONE);
        assertThat(calendars.event(asker, id)).isEmpty();
    }

    @Test
    void a_copy_that_can_be_fetched_is_in_the_calendar_on_its_last_day() {
        CopyDesk desk = new CopyDesk(new InspectionDesk("directeur2", "directeur2", 71));
        RequestId id = desk.made(desk.desk.first);
        LinkCode asker = calendars.made(desk.desk.first);
        assertThat(calendars.event(asker, id))
                .as("the head has not handed it over")
                .isEmpty();
        desk.offer(id);
        VEvent event = calendars.event(asker, id).orElseThrow();
        assertThat(event.getSummary().getValue()).isEqualTo("Laatste dag om een kopie op te halen");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().getDate())
                .isEqualTo(CopyRules.until(demo.clock().today()).getDayOfMonth());
        assertThat(event.getUrl().getValue()).endsWith("/inzage/" + id + "/kopie");
        assertThat(calendars.event(calendars.made(desk.desk.second), id)).isEmpty();
        desk.fetch(desk.desk.first, desk.own(desk.desk.first, id));
        assertThat(calendars.event(asker, id)).isEmpty();
    }

    @Test
    void a_talk_with_an_expert_is_in_both_calendars_until_a_parent_says_no() {
        ExpertDesk desk = new ExpertDesk(53);
        SignedInUser expert = desk.register("kalender@experts.example");
        ExpertConsultationId id = desk.proposed(expert, desk.agreed);
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);
        LinkCode outside = calendars.made(expert);
        assertThat(calendars.event(outside, id)).isEmpty();
        desk.plan(id);
        LinkCode inside = calendars.made(desk.coordinator);
        for (LinkCode code : List.of(outside, inside)) {
            assertThat(calendars.event(code, id).orElseThrow().getSummary().getValue())
                    .isEqualTo("Overleg met een deskundige");
        }
        desk.answer(desk.second, id, ConsentChoice.REFUSED);
        assertThat(calendars.event(outside, id)).isEmpty();
        assertThat(calendars.event(inside, id)).isEmpty();
    }

    @Test
    void the_day_of_evaluation_is_in_the_calendar_of_who_wrote_the_plan() {
        SignedInUser writer = handle("ib");
        assertThat(summaries(writer)).contains("Plan evalueren");
        assertThat(calendars.events(calendars.made(writer)))
                .filteredOn(event -> event.getSummary().getValue().equals("Plan evalueren"))
                .allSatisfy(event -> {
                    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
                    assertThat(event.getLocation()).isNull();
                });
        assertThat(summaries(handle("ouder"))).doesNotContain("Plan evalueren");
    }

    @Test
    void no_calendar_of_anybody_names_a_pupil() {
        Set<String> names = demo.population().pupils().stream()
                .map(pupil -> pupil.name().full())
                .collect(Collectors.toSet());
        Set<String> words = new TreeSet<>();
        demo.population().pupils().forEach(pupil -> words.add(pupil.name().given()));
        List<String> wrong = new ArrayList<>();
        int events = 0;
        for (String handle : Population.HANDLES) {
            LinkCode code = calendars.made(handle(handle));
            String text = calendars.get(code).body().replace("\r\n ", "");
            events += calendars.events(code).size();
            names.stream().filter(text::contains).forEach(name -> wrong.add(handle + ": " + name));
            WORD.splitAsStream(text).filter(words::contains).forEach(word -> wrong.add(handle + ": " + word));
            calendars.end(handle(handle));
        }
        assertThat(wrong).isEmpty();
        assertThat(events).as("there is something to read").isGreaterThan(5);
    }

    private List<String> summaries(SignedInUser who) {
        return calendars.events(calendars.made(who)).stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    private SignedInUser handle(String handle) {
        return new SignedInUser(
                demo.board(),
                demo.person(handle),
                Optional.of(demo.person(handle))
                        .flatMap(person -> demo.part(Accounts.class).findOpen(demo.board(), person))
                        .orElseThrow());
    }
}
