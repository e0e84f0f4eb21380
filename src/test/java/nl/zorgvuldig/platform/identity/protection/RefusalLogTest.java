package nl.zorgvuldig.platform.identity.protection;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.zorgvuldig.KeyedRoute;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.GroupAct;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachActs;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Which refusals leave a line although no rule wrote one, over HTTP, and that one is enough where a
/// rule did, for every act that a module declares. On a day of its own, so that what others were
/// refused today does not count.
@Upholds(CONFIDENTIALITY)
class RefusalLogTest {
    private final DemoProgram demo = DemoProgram.running();

    /// The lines of this kind that somebody leaves.
    private List<String> lines(String handle, int day, Consumer<WebVisitor> asks) {
        return lines(handle, day, () -> demo.signIn(handle), asks);
    }

    private List<String> lines(String handle, int day, Supplier<WebVisitor> signIn, Consumer<WebVisitor> asks) {
        List<String> lines = new java.util.ArrayList<>();
        demo.clock().daysLater(day, () -> {
            WebVisitor visitor = signIn.get();
            Instant from = demo.clock().instant();
            asks.accept(visitor);
            lines.addAll(refused(handle, from));
        });
        return lines;
    }

    private List<String> refused(String handle, Instant from) {
        return demo.superuser("zorgvuldig")
                .sql("""
                        select act || ' ' || relation || ' ' || clause || ' ' || coalesce(subject::text, '-')
                            || ' ' || coalesce(via::text, '-') || ' ' || count
                        from audit.event
                        where board = :board and actor = :actor and at >= :from and at < :until and outcome = 'refused' order by id""")
                .param("board", demo.board().value())
                .param("actor", demo.person(handle).value())
                .param("from", from.atOffset(java.time.ZoneOffset.UTC))
                .param("until", from.atOffset(java.time.ZoneOffset.UTC).plusHours(1))
                .query(String.class)
                .list();
    }

    @Test
    void a_page_that_is_not_for_somebody_leaves_a_line_with_its_clause() {
        assertThat(lines("leerkracht", 100, visitor -> {
                    assertThat(visitor.get("/geheimhouding/nieuw").statusCode()).isEqualTo(403);
                }))
                .containsExactly("browse gate C3 - - 0");
    }

    @Test
    void what_a_rule_refused_and_wrote_down_is_not_written_down_twice() {
        UUID nobody = UUID.randomUUID();
        assertThat(lines("leerkracht", 101, visitor -> {
                    visitor.get("/leerlingen/" + nobody + "/dossier");
                    visitor.get("/functies");
                }))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("read none C4 " + nobody);
    }

    /// What the gate does not find is not refused by it, and leaves the line of what is not there.
    @Test
    void whichever_key_a_page_takes_who_is_refused_it_leaves_one_line() {
        Set<Act> refused = new HashSet<>();
        List<KeyedRoute> pages = KeyedRoute.all();
        assertThat(pages).hasSizeGreaterThan(100);
        demo.clock().daysLater(111, () -> {
            WebVisitor teacher = demo.signIn("leerkracht");
            for (KeyedRoute page : pages) {
                UUID unknown = UUID.randomUUID();
                boolean found = found(page, unknown);
                Instant from = demo.clock().instant();
                assertThat(page.ask(teacher, unknown).statusCode())
                        .as(page.name())
                        .isIn(403, 404);
                assertThat(refused("leerkracht", from))
                        .as(page.name())
                        .singleElement()
                        .asString()
                        .startsWith(found ? page.act() + " none " : "browse gate-unknown ");
                if (found) {
                    refused.add(page.act());
                }
            }
        });
        assertThat(refused).hasSizeGreaterThan(25).contains(EnrolmentActs.READ);
    }

    private boolean found(KeyedRoute page, UUID unknown) {
        AccessGate<?, ?> gate = demo.part(AccessControl.class).gate(page.opens());
        return acting(who("leerkracht"))
                .call(() -> gate.find(_ -> Optional.of(unknown), page.through()).isPresent());
    }

    /// Also those that no page asks for by its address alone.
    @Test
    void whatever_act_a_module_declares_a_no_leaves_one_line_under_its_code() {
        Set<Act> refused = new HashSet<>();
        demo.clock().daysLater(112, () -> {
            for (String handle : List.of("leerkracht", "ouder", "fg")) {
                for (AccessGate<?, ?> gate : demo.parts(AccessGate.class)) {
                    AllActs.list().stream().filter(gate::supports).forEach(act -> {
                        Instant from = demo.clock().instant();
                        boolean no = ask(gate, who(handle), act)
                                .filter(AccessRefusal.class::isInstance)
                                .isPresent();
                        List<String> lines = refused(handle, from);
                        assertThat(lines)
                                .as("%s by %s of %s", act, handle, gate.opens())
                                .hasSize(no ? 1 : 0)
                                .allMatch(line -> line.startsWith(act + " none "));
                        if (no) {
                            refused.add(act);
                        }
                    });
                }
            }
        });
        assertThat(refused)
                .containsAll(AllActs.list(PupilDossierAct.class))
                .containsAll(AllActs.list(PersonnelAct.class))
                .containsAll(AllActs.list(GroupAct.class))
                .contains(BreachActs.READ_BREACH, BreachActs.KEEP_BREACH);
    }

    /// Asks for something that is not there.
    ///
    /// @return empty when the gate does not find what it is about
    private <A, T> Optional<AccessDecision<T>> ask(AccessGate<A, T> gate, SignedInUser who, Act act) {
        return acting(who)
                .call(() -> gate.find(_ -> Optional.of(UUID.randomUUID()), "")
                        .map(unknown -> demo.part(AccessControl.class).ask(gate, who, act, unknown)));
    }

    private SignedInUser who(String handle) {
        return new SignedInUser(
                demo.board(),
                demo.person(handle),
                demo.part(Accounts.class)
                        .findOpen(demo.board(), demo.person(handle))
                        .orElseThrow());
    }

    private Acting acting(SignedInUser who) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today());
    }

    @Test
    void an_id_of_something_else_leaves_a_line_with_that_id() {
        UUID other = UUID.randomUUID();
        String pupil = demo.pupil(LandmarkPupil.THICK_DOSSIER).toString();
        assertThat(lines(
                        "leerkracht",
                        102,
                        visitor -> assertThat(visitor.get("/leerlingen/" + pupil + "/dossier/documenten/" + other)
                                        .statusCode())
                                .isEqualTo(404)))
                .containsExactly("browse gate-unknown C3 " + pupil + " " + other + " 0");
    }

    /// Its page says how to begin again, and leaves the same line as one that says nothing.
    @Test
    void an_import_that_is_not_there_leaves_a_line_with_its_id() {
        UUID guessed = UUID.randomUUID();
        assertThat(lines("beheer", 109, visitor -> {
                    assertThat(visitor.get("/import/" + guessed).statusCode()).isEqualTo(404);
                    assertThat(visitor.get("/import/nummer").statusCode()).isEqualTo(404);
                }))
                .containsExactly("browse gate-unknown C3 - " + guessed + " 0");
    }

    @Test
    void a_pupil_at_a_page_that_is_closed_to_pupils_leaves_a_line() {
        assertThat(lines(
                        "leerling",
                        103,
                        visitor -> assertThat(visitor.get("/functies").statusCode())
                                .isEqualTo(403)))
                .containsExactly("browse gate C3 - - 0");
    }

    /// As who reads another's mail would.
    @Test
    void a_mailed_link_that_tries_dossiers_leaves_a_line_for_each() {
        String first = demo.pupil(LandmarkPupil.THICK_DOSSIER).toString();
        UUID second = UUID.randomUUID();
        assertThat(lines("leerkracht", 106, () -> byLink("leerkracht"), visitor -> {
                    for (String pupil : List.of(first, second.toString())) {
                        HttpResponse<String> asked = visitor.get("/leerlingen/" + pupil + "/dossier");
                        assertThat(asked.statusCode()).isEqualTo(403);
                        assertThat(asked.body()).contains("passkey");
                    }
                    visitor.get("/medisch/" + first);
                }))
                .containsExactly(
                        "browse gate-weak C3 " + first + " - 0",
                        "browse gate-weak C3 " + second + " - 0",
                        "browse gate-weak C3 - - 0");
    }

    @Test
    void a_mailed_link_that_goes_on_trying_gets_one_last_line() {
        List<String> lines = lines("leerkracht2", 107, () -> byLink("leerkracht2"), visitor -> {
            for (int i = 0; i < RefusalLogLimit.MOST + 9; i++) {
                visitor.get("/leerlingen/" + UUID.randomUUID() + "/dossier");
            }
        });
        assertThat(lines).hasSize(RefusalLogLimit.MOST + 1);
        assertThat(lines.getLast()).isEqualTo("browse gate-more C3 - - " + RefusalLogLimit.MOST);
    }

    private WebVisitor byLink(String handle) {
        String address = demo.part(Boards.class)
                .program(demo.board())
                .call(() -> demo.part(Accounts.class).emailOf(demo.person(handle)))
                .orElseThrow();
        String link =
                demo.part(ManualSignInLinks.class).make(address).getFirst().getPath();
        WebVisitor visitor = demo.nobody();
        Map<String, String> code = Map.of("code", link.replaceFirst(".*/", ""));
        assertThat(visitor.fill(link, "/aanmelden/link", code).statusCode()).isEqualTo(302);
        return visitor;
    }

    @Test
    void a_form_without_its_token_leaves_a_line() {
        assertThat(lines(
                        "leerkracht",
                        108,
                        visitor -> assertThat(visitor.post("/geheimhouding/nieuw", Map.of())
                                        .statusCode())
                                .isEqualTo(403)))
                .containsExactly("browse gate-form C3 - - 0");
    }

    @Test
    void garbage_and_an_unknown_address_leave_none() {
        assertThat(lines("leerkracht", 104, visitor -> {
                    visitor.get("/bestaat/niet");
                    visitor.get("/beleid/C99");
                    visitor.get("/leerlingen/geen-nummer/dossier");
                }))
                .isEmpty();
    }

    @Test
    void whoever_is_not_signed_in_leaves_nothing() {
        long before = all();
        WebVisitor nobody = demo.nobody();
        for (int i = 0; i < 30; i++) {
            nobody.get("/leerlingen/" + UUID.randomUUID() + "/dossier");
            nobody.get("/functies");
            nobody.post("/geheimhouding/nieuw", Map.of());
            nobody.get("/toestemming/bewijs/" + UUID.randomUUID());
        }
        assertThat(all()).isEqualTo(before);
    }

    private long all() {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where board = :board and relation like 'gate%'")
                .param("board", demo.board().value())
                .query(Long.class)
                .single();
    }

    @Test
    void who_goes_on_asking_gets_one_last_line() {
        List<String> lines = lines("leerkracht2", 105, visitor -> {
            for (int i = 0; i < RefusalLogLimit.MOST + 9; i++) {
                visitor.get("/geheimhouding/nieuw");
            }
        });
        assertThat(lines).hasSize(RefusalLogLimit.MOST + 1);
        assertThat(lines.getLast()).isEqualTo("browse gate-more C3 - - " + RefusalLogLimit.MOST);
    }
}
