package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.audit.LogUnavailable;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// First the line, then the key, whoever wrote the gate.
@Upholds(CONFIDENTIALITY)
class AccessControlTest {
    private static final AccessRuling YES =
            new AccessRuling.Allowed(CONFIDENTIALITY, AccessRelation.BOARD, Optional.empty(), Sentence.of("test"));
    private static final AccessRuling NO = new AccessRuling.Denied(CONFIDENTIALITY, Sentence.of("test"));

    private final DemoProgram demo = DemoProgram.running();
    private final SignedInUser who = new SignedInUser(demo.board(), demo.person("leerkracht"), AccountKind.STAFF);
    private final Thing thing = new Thing(UUID.randomUUID());

    private record Thing(UUID value) implements Id {}

    /// Says what it is made to say.
    private final class ThingGate implements AccessGate<Thing, Thing> {
        private final AccessRuling ruling;
        private final AccessRuling written;
        private final Act act;
        private final boolean mayLook;

        ThingGate(AccessRuling ruling) {
            this(ruling, ruling, EnrolmentActs.READ, true);
        }

        ThingGate(AccessRuling ruling, AccessRuling written, Act act, boolean mayLook) {
            this.ruling = ruling;
            this.written = written;
            this.act = act;
            this.mayLook = mayLook;
        }

        @Override
        public Class<Thing> opens() {
            return Thing.class;
        }

        @Override
        public Optional<Thing> find(Function<String, Optional<UUID>> address, String through) {
            return address.apply("thing").map(Thing::new);
        }

        @Override
        public boolean supports(Act act) {
            return act == EnrolmentActs.READ || act == EnrolmentActs.LIST;
        }

        @Override
        public boolean mayLook() {
            return mayLook;
        }

        @Override
        public Judged<Thing> judge(SignedInUser asks, Act wanted, Thing asked) {
            AuditEvent line = written.line(demo.clock(), act).through(asked);
            return new Judged<>(ruling, Optional.of(asked), line);
        }

        @Override
        public List<RoleContact> whoToTurnTo() {
            return List.of(RoleContact.PERSONNEL_OFFICE);
        }
    }

    @Test
    void a_yes_and_a_no_stand_in_the_log_before_there_is_an_answer() {
        assertThat(ask(new ThingGate(YES))).isInstanceOfSatisfying(Granted.class, key -> {
            assertThat(key.person()).isEqualTo(who.person());
            assertThat(key.use(EnrolmentActs.READ)).isEqualTo(thing);
        });
        assertThat(lines()).containsExactly("granted");
        assertThat(ask(new ThingGate(NO)))
                .isInstanceOfSatisfying(
                        AccessRefusal.class,
                        no -> assertThat(no.whoToTurnTo()).containsExactly(RoleContact.PERSONNEL_OFFICE));
        assertThat(lines()).containsExactly("granted", "refused");
    }

    @Test
    void a_no_of_time_alone_is_no_reproach_on_the_page_and_in_the_log() {
        Map<AccessRuling.Why, String> pages = new EnumMap<>(AccessRuling.Why.class);
        for (AccessRuling.Why why : AccessRuling.Why.values()) {
            AccessRuling no = new AccessRuling.Denied(CONFIDENTIALITY, Sentence.of("test"), why);
            Page page = ((AccessRefusal<Thing>) ask(new ThingGate(no))).page();
            pages.put(why, page.status().value() + " " + page.template() + " " + relation());
        }
        assertThat(pages)
                .containsEntry(AccessRuling.Why.NOT_ALLOWED, "403 platform/web/refused none")
                .containsEntry(AccessRuling.Why.NOT_NOW, "403 platform/web/not-open not-open")
                .hasEntrySatisfying(
                        AccessRuling.Why.NOT_THERE,
                        page -> assertThat(page).startsWith("404").endsWith("none"));
    }

    /// Of the last line about the thing.
    private String relation() {
        return demo.superuser("zorgvuldig")
                .sql("select relation from audit.event where via = :thing order by id desc limit 1")
                .param("thing", thing.value())
                .query(String.class)
                .single();
    }

    @Test
    void without_a_log_nothing_opens_and_nothing_is_refused() {
        HikariDataSource away = new HikariDataSource();
        away.close();
        AuditLog log = new AuditLog(
                away,
                demo.superuserSource("zorgvuldig"),
                demo.part(Work.class),
                demo.part(LogKeys.class),
                AllActs.KNOWN,
                demo.clock());
        for (AccessRuling ruling : List.of(YES, NO)) {
            ThingGate gate = new ThingGate(ruling);
            assertThatThrownBy(() -> as(() -> control(gate, log).ask(gate, who, EnrolmentActs.READ, thing)))
                    .isInstanceOf(LogUnavailable.class);
        }
        ThingGate no = new ThingGate(NO);
        assertThatThrownBy(() -> as(() -> control(no, log).may(no, who, EnrolmentActs.READ, thing)))
                .isInstanceOf(LogUnavailable.class);
        assertThat(lines()).isEmpty();
    }

    @Test
    void to_look_only_a_no_is_written_and_only_where_a_gate_says_it_may() {
        ThingGate yes = new ThingGate(YES);
        assertThat(as(() -> control(yes).may(yes, who, EnrolmentActs.READ, thing)))
                .isInstanceOfSatisfying(
                        Granted.class,
                        key -> assertThatThrownBy(() -> key.use(EnrolmentActs.READ))
                                .isInstanceOf(IllegalStateException.class));
        assertThat(lines()).isEmpty();
        ThingGate no = new ThingGate(NO);
        assertThat(as(() -> control(no).may(no, who, EnrolmentActs.READ, thing)))
                .isInstanceOf(AccessRefusal.class);
        assertThat(lines()).containsExactly("refused");
        ThingGate shows = new ThingGate(YES, YES, EnrolmentActs.READ, false);
        assertThatThrownBy(() -> as(() -> control(shows).may(shows, who, EnrolmentActs.READ, thing)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_line_that_says_something_else_opens_nothing_and_is_not_written() {
        for (ThingGate lies : List.of(
                new ThingGate(YES, NO, EnrolmentActs.READ, true),
                new ThingGate(NO, YES, EnrolmentActs.READ, true),
                new ThingGate(YES, YES, EnrolmentActs.LIST, true))) {
            assertThatThrownBy(() -> ask(lies)).isInstanceOf(IllegalStateException.class);
        }
        SignedInUser other = new SignedInUser(demo.board(), demo.person("ib"), AccountKind.STAFF);
        ThingGate gate = new ThingGate(YES);
        assertThatThrownBy(() -> as(() -> control(gate).ask(gate, other, EnrolmentActs.READ, thing)))
                .as("in the name of somebody else")
                .isInstanceOf(IllegalStateException.class);
        assertThat(lines()).isEmpty();
    }

    @Test
    void an_act_that_is_nothing_for_a_gate_opens_nothing_and_leaves_no_line() {
        ThingGate gate = new ThingGate(YES, YES, EnrolmentActs.SEARCH, true);
        assertThatThrownBy(() -> as(() -> control(gate).ask(gate, who, EnrolmentActs.SEARCH, thing)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as(() -> control(gate).may(gate, who, EnrolmentActs.SEARCH, thing)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(lines()).isEmpty();
    }

    @Test
    void nobody_brings_a_second_gate() {
        ThingGate known = new ThingGate(NO);
        ThingGate second = new ThingGate(YES);
        assertThatThrownBy(() -> as(() -> control(known).ask(second, who, EnrolmentActs.READ, thing)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> control(List.of(known, second), demo.part(AuditLog.class)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> demo.part(AccessControl.class).gate(Thing.class))
                .isInstanceOf(IllegalStateException.class);
        assertThat(demo.part(AccessControl.class).gate(PupilId.class)).isSameAs(demo.part(DossierGate.class));
    }

    private AccessDecision<Thing> ask(ThingGate gate) {
        return as(() -> control(gate).ask(gate, who, EnrolmentActs.READ, thing));
    }

    private AccessControl control(ThingGate gate) {
        return control(gate, demo.part(AuditLog.class));
    }

    private AccessControl control(ThingGate gate, AuditLog log) {
        return control(List.of(gate), log);
    }

    private AccessControl control(List<AccessGate<?, ?>> gates, AuditLog log) {
        return new AccessControl(
                gates,
                demo.part(DossierGate.class),
                demo.part(GroupGate.class),
                demo.part(PersonnelGate.class),
                demo.part(PersonnelOfficeGate.class),
                log);
    }

    private <T> T as(Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    private List<String> lines() {
        return demo.superuser("zorgvuldig")
                .sql("select outcome from audit.event where board = :board and via = :via order by at, id")
                .param("board", demo.board().value())
                .param("via", thing.value())
                .query(String.class)
                .list();
    }
}
