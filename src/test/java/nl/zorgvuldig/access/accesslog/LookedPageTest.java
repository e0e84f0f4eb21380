package nl.zorgvuldig.access.accesslog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.accesslog.DossierAccessLog.LogExtract;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.ShownAs;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;
import org.junit.jupiter.api.Test;

/// The page on which parents see who looked, over HTTP.
class LookedPageTest {
    private final DemoProgram demo = DemoProgram.running();
    private final PupilId child = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
    private final PupilId sixteen = demo.pupil(LandmarkPupil.SIXTEEN);

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_parent_sees_staff_by_name_and_nothing_of_the_other_parent() {
        demo.signIn("bestuur").get("/leerlingen/" + child + "/dossier");
        WebVisitor other = demo.signIn("ouder2");
        other.get(address(child));
        other.get("/leerlingen/" + child + "/dossier");

        WebVisitor parent = demo.signIn("ouder");
        String page = parent.get(address(child)).body();

        assertThat(page)
                .contains("opende het dossier", "bevoegd gezag", "Beleid C3")
                .contains("U zelf", "bekeek deze bladzijde")
                .doesNotContain(given("ouder2"));
        assertThat(page.split("U zelf", -1).length - 1).isEqualTo(1);
        assertThat(parent.get("/wie-keek").body()).contains(address(child));
        assertThat(lastLine()).isEqualTo("read_own_log granted own_child");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_parent_without_authority_hears_what_one_hears_about_nobody() {
        PupilId of = demo.pupil(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY);
        WebVisitor without = demo.signIn("ouder-zonder-gezag");
        String nobody = UUID.randomUUID().toString();
        assertThat(without.get(address(of)).statusCode()).isEqualTo(403);
        assertThat(plain(without.get(address(of)), of.toString()))
                .isEqualTo(plain(without.get("/wie-keek/" + nobody), nobody));
        assertThat(without.get("/wie-keek").body())
                .contains("Dat kan alleen als bij de school vastligt dat u gezag hebt.")
                .doesNotContain(of.toString());
        for (String handle : new String[] {"directeur", "leerkracht", "ib", "fg", "schoolarts"}) {
            assertThat(demo.signIn(handle).get(address(child)).statusCode())
                    .as(handle)
                    .isEqualTo(403);
        }
        assertThat(demo.signIn("ouder").get("/wie-keek/geen-nummer").statusCode())
                .isLessThan(500);
        assertThat(demo.signIn("ouder").get(address(child) + "?voor=niets").statusCode())
                .isLessThan(500);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_pupil_of_sixteen_sees_it_and_the_parents_do_not_any_more() {
        demo.signIn("directeur").get("/leerlingen/" + sixteen + "/dossier");
        WebVisitor pupil = demo.signIn("leerling");
        assertThat(pupil.get("/wie-keek").body()).contains(address(sixteen));
        assertThat(pupil.get(address(sixteen)).body()).contains("directie", "opende het dossier");
        assertThat(pupil.get(address(child)).statusCode()).isEqualTo(403);
    }

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void what_the_school_doctor_does_leaves_no_trace() {
        WebVisitor parent = demo.signIn("ouder");
        parent.get(address(child));
        String before = withoutMyself(parent.get(address(child)));
        demo.signIn("schoolarts").get("/medisch/" + child);
        assertThat(withoutMyself(parent.get(address(child)))).isEqualTo(before);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_long_log_is_shown_in_pages_and_a_refusal_is_a_number() {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 11);
        PupilId of = family.children().getFirst().id();
        SignedInUser parent = new SignedInUser(demo.board(), family.first().id(), AccountKind.GUARDIAN);
        for (int day = 1; day <= 3; day++) {
            demo.clock().daysLater(day, () -> {
                for (int i = 0; i < 45; i++) {
                    log(of, AuditOutcome.GRANTED, "head");
                }
            });
        }
        demo.clock().daysLater(3, () -> {
            log(of, AuditOutcome.REFUSED, "none");
            log(of, AuditOutcome.REFUSED, "none");
            LogExtract first = read(parent, of, Optional.empty());
            assertThat(first.days()).hasSize(2);
            assertThat(first.days().getFirst().refused()).isEqualTo(2);
            assertThat(first.days().getFirst().people())
                    .anySatisfy(looked -> assertThat(looked.parts()).containsEntry(ShownAs.DOSSIER, 45));
            LogExtract second = read(parent, of, first.next());
            assertThat(second.days().getFirst().day())
                    .isEqualTo(demo.clock().today().minusDays(2));
            assertThat(second.days().getFirst().people().getFirst().parts()).containsEntry(ShownAs.DOSSIER, 45);
            assertThat(second.next()).isEmpty();
        });
    }

    private LogExtract read(SignedInUser who, PupilId pupil, Optional<EventId> before) {
        return new Acting(demo.board(), who.person(), Act.BROWSE, demo.clock().today()).call(() -> {
            AccessDecision<PupilId> answer = demo.part(AccessControl.class).ask(who, AccessActs.READ_OWN_LOG, pupil);
            return demo.part(DossierAccessLog.class).read((Granted<PupilId>) answer, before);
        });
    }

    private void log(PupilId about, AuditOutcome outcome, String relation) {
        Acting head = new Acting(
                demo.board(),
                demo.person("directeur"),
                EnrolmentActs.READ,
                demo.clock().today());
        demo.part(AuditLog.class)
                .append(AuditEvent.of(demo.clock(), head, Clause.OTHER_FILES_WITH_DIRECTION, outcome, relation)
                        .about(about));
    }

    private static String plain(HttpResponse<String> page, String id) {
        return page.body().replace(id, "").replaceAll("value=\"[^\"]+\"", "");
    }

    private static String withoutMyself(HttpResponse<String> page) {
        return page.body().replaceAll("\\(\\d+ keer\\)", "").replaceAll("value=\"[^\"]+\"", "");
    }

    private String lastLine() {
        return demo.superuser("zorgvuldig")
                .sql("select act || ' ' || outcome || ' ' || relation from audit.event"
                        + " where subject = :child and actor = :me and at <= :now"
                        + " order by id desc limit 1")
                .param("child", child.value())
                .param("now", Rows.timestamp(demo.clock().instant()))
                .param("me", demo.person("ouder").value())
                .query(String.class)
                .single();
    }

    private String given(String handle) {
        PersonId person = demo.person(handle);
        return demo.population().guardians().stream()
                .filter(guardian -> guardian.id().equals(person))
                .findFirst()
                .orElseThrow()
                .name()
                .given();
    }

    private static String address(PupilId pupil) {
        return "/wie-keek/" + pupil;
    }
}
