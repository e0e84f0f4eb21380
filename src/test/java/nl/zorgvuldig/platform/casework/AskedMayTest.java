package nl.zorgvuldig.platform.casework;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessPrecondition;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.breaches.BreachActs;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.rights.RightActs;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Of a generated board: who is asked to do something may do it, says the gate through which it is done.
/// A task that is not in one of the lists fails: it is a new one.
@Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
class AskedMayTest {
    /// What a task is done with.
    ///
    /// @param opens which gate is asked
    private record Done(Class<?> opens, Act act) {
        static Done withDossier(Act act) {
            return new Done(PupilId.class, act);
        }
    }

    private static final Map<String, Done> THROUGH_A_GATE = Map.ofEntries(
            Map.entry("breaches.task.close", new Done(BreachId.class, BreachActs.KEEP_BREACH)),
            Map.entry("breaches.task.judge", new Done(BreachId.class, BreachActs.KEEP_BREACH)),
            Map.entry("breaches.task.notify", new Done(BreachId.class, BreachActs.KEEP_BREACH)),
            Map.entry("breaches.task.tell", new Done(BreachId.class, BreachActs.KEEP_BREACH)),
            Map.entry("consent.task.authority", Done.withDossier(EnrolmentActs.KEEP_AUTHORITY)),
            Map.entry("consent.task.guardians", Done.withDossier(EnrolmentActs.KEEP_AUTHORITY)),
            Map.entry("consent.task.paper", Done.withDossier(ConsentActs.ANSWER)),
            Map.entry("consultation.task.close", new Done(ConsultationAttendee.class, DossierActs.CONSULT)),
            Map.entry("consultation.task.hold", new Done(ConsultationAttendee.class, DossierActs.CONSULT)),
            Map.entry("dossier.task.agreement", Done.withDossier(DossierActs.WRITE)),
            Map.entry("dossier.task.end_plan", Done.withDossier(DossierActs.WRITE)),
            Map.entry("dossier.task.evaluate", Done.withDossier(DossierActs.WRITE)),
            Map.entry("dossier.task.hand_over", Done.withDossier(DossierActs.WRITE)),
            Map.entry("emergency.task.review_opening", Done.withDossier(CardActs.WEIGH_CARD)),
            Map.entry("emergency.task.weigh", Done.withDossier(CardActs.WEIGH_CARD)),
            Map.entry("emergency.task.weigh_again", Done.withDossier(CardActs.WEIGH_CARD)),
            Map.entry("exchange.task.ask", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.ask_answer", Done.withDossier(ConsentActs.ANSWER)),
            Map.entry("exchange.task.ask_stop", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.ask_stuck", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.demand", Done.withDossier(ExchangeActs.PREPARE_EXCHANGE)),
            Map.entry("exchange.task.give", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.give_answer", Done.withDossier(ConsentActs.ANSWER)),
            Map.entry("exchange.task.give_stop", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.give_stuck", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.inspect", Done.withDossier(ExchangeActs.PREPARE_EXCHANGE)),
            Map.entry("exchange.task.make", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.make_draft", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.make_demanded", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.prepare", Done.withDossier(ExchangeActs.PREPARE_EXCHANGE)),
            Map.entry("exchange.task.undecided", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("exchange.task.untold", Done.withDossier(ExchangeActs.KEEP_EXCHANGE)),
            Map.entry("expertise.task.answer", Done.withDossier(ConsentActs.ANSWER)),
            Map.entry("expertise.task.end", Done.withDossier(ExpertActs.KEEP_EXPERT)),
            Map.entry("expertise.task.file", Done.withDossier(ExpertActs.KEEP_EXPERT)),
            Map.entry("expertise.task.held", Done.withDossier(ExpertActs.KEEP_EXPERT)),
            Map.entry("expertise.task.plan", Done.withDossier(ExpertActs.KEEP_EXPERT)),
            Map.entry("expertise.task.stuck", Done.withDossier(ExpertActs.KEEP_EXPERT)),
            Map.entry("inspection.task.fetch", Done.withDossier(InspectionActs.FETCH_COPY)),
            Map.entry("inspection.task.hand_over", Done.withDossier(InspectionActs.KEEP_COPY)),
            Map.entry("inspection.task.open", Done.withDossier(EnrolmentActs.READ)),
            Map.entry("inspection.task.order", Done.withDossier(InspectionActs.KEEP_COPY)),
            Map.entry("inspection.task.plan", Done.withDossier(InspectionActs.KEEP_INSPECTION)),
            Map.entry("medical.task.end", Done.withDossier(MedicalActs.READ_MEDICAL)),
            Map.entry("medical.task.open", Done.withDossier(MedicalActs.READ_MEDICAL)),
            Map.entry("publication.task.take_down", new Done(Group.class, PictureActs.KEEP_PICTURES)),
            Map.entry("roster.task.leaver", Done.withDossier(EnrolmentActs.END_ENROLMENT)),
            Map.entry("rights.task.carry_out", new Done(RightFile.class, RightActs.KEEP_RIGHT)),
            Map.entry("rights.task.check", new Done(RightFile.class, RightActs.KEEP_RIGHT)),
            Map.entry("rights.task.decide", new Done(RightFile.class, RightActs.KEEP_RIGHT)));

    /// What who decides answers on a page of their own; somebody of the school writes down what they said.
    private static final Set<String> ANSWERS =
            Set.of("exchange.task.ask_answer", "exchange.task.give_answer", "expertise.task.answer");

    /// Who decides sees there what is about their child; the answer itself has no key.
    private static final Done OF_WHO_DECIDES = Done.withDossier(ExchangeActs.OWN_EXCHANGE);

    /// What is done without a key, and what its door asks instead.
    private static final Map<String, String> WITHOUT_A_KEY = Map.ofEntries(
            Map.entry("access.task.review", "head of the school that is looked through"),
            Map.entry("conduct.task.sign", "one's own"),
            Map.entry("expertise.task.unanswered", "who asked it, or who leads support there"),
            Map.entry("lessons.task.see_to_it", "head of the school of the group"),
            Map.entry("lessons.task.teach", "who guides the group"),
            Map.entry("register.task.agree", "who watches over data"),
            Map.entry("register.task.renew", "who watches over data"),
            Map.entry("register.task.review", "who watches over data"),
            Map.entry(WorkTurnFinder.ASK_BOARD, "the board is asked"),
            Map.entry(WorkTurnFinder.VACANT, "a function is given by who may appoint"),
            Map.entry("breaches.task.hand_out", "head of the school of the letters, or the board"),
            Map.entry("code.task.confirm", "one's own"),
            Map.entry("consent.task.answer", "those for whom somebody decides"),
            Map.entry("consent.task.print", "head of the school of the round"),
            Map.entry("entrance.task.undelivered", "who may help this person"),
            Map.entry("events.task.decide", "head of the school of the event"),
            Map.entry("events.task.reach", "head of the school of the event"),
            Map.entry("events.task.ready", "head of the school of the event"),
            Map.entry("filming.task.decide", "head of the school that is asked"),
            Map.entry("inspection.task.end", "who began it, whatever they may since"),
            Map.entry("medical.task.plan", "a school doctor of the board with the own key"),
            Map.entry("retention.task.agree", "head of the school that keeps it"));

    /// What a case of a kind is about, for the gate that is asked, where the case does not say it; of other
    /// kinds the case itself.
    private static final Map<String, String> ABOUT = Map.of(
            "copy", """
                    select a.group_id from publication.copy c
                    join media.picture p on p.board = c.board and p.id = c.picture
                    join media.album a on a.board = c.board and a.id = p.album
                    where c.board = :board and c.id = :id""",
            "viewing", "select pupil from medical.viewing where board = :board and id = :id");

    private final DemoProgram demo = DemoProgram.running();
    private final LocalDate today = demo.clock().today();
    private final AccessControl access = demo.part(AccessControl.class);

    /// By task, who was asked that may not.
    private final Map<String, Set<String>> refused = new TreeMap<>();

    private final Map<String, Integer> asked = new TreeMap<>();

    @Test
    void whoever_is_asked_to_do_something_may_do_it() {
        for (CaseKind kind : demo.parts(CaseKind.class)) {
            for (OpenCase open : asProgram(() -> demo.part(Work.class).read(Act.MAINTAIN, () -> kind.list(today)))) {
                for (WorkTurn turn : open.turns()) {
                    if (turn instanceof WorkTurn.Now now) {
                        judge(kind.code(), open, now);
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(asked).as("tasks of which a gate was asked").hasSizeGreaterThan(5);
    }

    @Test
    void each_task_stands_in_one_list() {
        assertThat(Stream.of(THROUGH_A_GATE, WITHOUT_A_KEY).flatMap(list -> list.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(new MessageCatalog()
                        .in(Language.DUTCH).keys().stream()
                                .filter(key -> key.matches("[a-z]+\\.task\\.\\w+"))
                                .toList());
        assertThat(THROUGH_A_GATE.keySet()).containsAll(ANSWERS);
        assertThat(THROUGH_A_GATE.values().stream().map(Done::opens).distinct())
                .allSatisfy(opens -> assertThat(access.gate(opens)).isNotNull());
        assertThat(THROUGH_A_GATE.values())
                .allMatch(done -> access.gate(done.opens()).supports(done.act()));
    }

    private void judge(String kind, OpenCase open, WorkTurn.Now now) {
        if (WITHOUT_A_KEY.containsKey(now.task())) {
            return;
        }
        assertThat(THROUGH_A_GATE).as("a new task of %s", kind).containsKey(now.task());
        for (PersonId person : now.people()) {
            Optional<AccountKind> account = demo.part(Accounts.class).findOpen(demo.board(), person);
            if (account.isEmpty() && ANSWERS.contains(now.task())) {
                continue; // the head puts it on paper
            }
            AccountKind kindOf =
                    account.orElseThrow(() -> new AssertionError(now.task() + " is asked of nobody who is there"));
            SignedInUser who = new SignedInUser(demo.board(), person, kindOf);
            if (kindOf == AccountKind.STAFF && promises(who)) {
                continue;
            }
            Done done = ANSWERS.contains(now.task()) && kindOf != AccountKind.STAFF
                    ? OF_WHO_DECIDES
                    : Objects.requireNonNull(THROUGH_A_GATE.get(now.task()));
            asked.merge(now.task(), 1, Integer::sum);
            if (!may(access.gate(done.opens()), who, done.act(), about(kind, done.opens(), open))) {
                refused.computeIfAbsent(now.task(), _ -> new TreeSet<>()).add(kindOf + " " + kind + " " + open.id());
            }
        }
    }

    /// Whether somebody promises something first, and can then.
    private boolean promises(SignedInUser who) {
        return as(
                who,
                () -> demo.part(Work.class)
                        .read(
                                Act.BROWSE,
                                () -> demo.parts(AccessPrecondition.class).stream()
                                        .anyMatch(pledge ->
                                                pledge.missing(who.person()).isPresent())));
    }

    /// The same answer as [AccessControl] gives, without its line.
    private <A> boolean may(AccessGate<A, ?> gate, SignedInUser who, Act act, UUID about) {
        return as(
                who,
                () -> gate.find(_ -> Optional.of(about), "")
                        .filter(target -> gate.judge(who, act, target).ruling() instanceof AccessRuling.Allowed)
                        .isPresent());
    }

    private UUID about(String kind, Class<?> opens, OpenCase open) {
        if (opens == PupilId.class && open.about().isPresent()) {
            return open.about().get().value();
        }
        return Optional.ofNullable(ABOUT.get(kind))
                .map(sql -> demo.superuser("zorgvuldig")
                        .sql(sql)
                        .param("board", demo.board().value())
                        .param("id", open.id())
                        .query(UUID.class)
                        .single())
                .orElse(open.id());
    }

    private <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, today).call(what);
    }

    private <T> T asProgram(Supplier<T> what) {
        return demo.part(Boards.class).program(demo.board()).call(what);
    }
}
