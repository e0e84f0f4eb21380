package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.zorgvuldig.access.PersonnelDecision;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.SampleDocuments;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A personnel dossier from its first day to its end, through the doors.
class PersonnelDossiersTest {
    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    void the_office_writes_the_employee_reads_and_answers_and_nobody_else_comes_in() {
        StaffDesk desk = new StaffDesk(0);
        SignedIn self = desk.staff(desk.employee);
        assertThat(desk.add(desk.form(), leave("Verlof")))
                .isInstanceOfSatisfying(
                        Added.Objected.class,
                        no ->
                                assertThat(no.objections())
                                        .extracting(Objection::field)
                                        .containsExactly("kind"));
        desk.employ(desk.today().minusYears(3), Optional.empty());
        FormId form = desk.form();
        assertThat(desk.add(form, leave("Verlof op vrijdag"))).isEqualTo(new Added.Done());
        assertThat(desk.add(form, leave("Verlof op vrijdag"))).isEqualTo(new Added.Done());
        assertThat(desk.add(form, leave("Iets anders"))).isEqualTo(new Added.FormUsed());
        assertThat(desk.read(self).pieces())
                .extracting(Piece::text)
                .containsExactly("Verlof op vrijdag");

        FormId said = desk.form();
        for (int i = 0; i < 2; i++) {
            assertThat(give(desk, self, said)).isEqualTo(new Added.Done());
        }
        assertThat(desk.read(desk.office).views())
                .extracting(StaffView::text)
                .containsExactly("Zo is het niet afgesproken.");
        for (String handle : List.of("directeur", "bestuur", "beheer", "fg", "leerkracht")) {
            SignedIn other = desk.staff(desk.demo.person(handle));
            for (Act act : List.of(Act.READ_PERSONNEL, Act.WRITE_PERSONNEL, Act.COPY_PERSONNEL)) {
                assertThat(desk.ask(other, act))
                        .as("%s %s", handle, act)
                        .isInstanceOfSatisfying(
                                PersonnelDecision.Refused.class,
                                no ->
                                        assertThat(no.clause())
                                                .isEqualTo(STAFF_DATA_FOR_APPOINTMENT_AND_PAY));
            }
            assertThat(desk.lines(other, Act.READ_PERSONNEL, "refused")).isEqualTo(1);
        }
        assertThat(desk.ask(self, Act.WRITE_PERSONNEL))
                .isInstanceOf(PersonnelDecision.Refused.class);
        assertThat(desk.lines(desk.office, Act.READ_PERSONNEL, "granted")).isEqualTo(1);
        StaffLookers.Looked looked =
                desk.as(
                        self,
                        () ->
                                desk.demo
                                        .part(StaffLookers.class)
                                        .read(
                                                desk.key(self, Act.READ_PERSONNEL_LOG),
                                                Optional.empty()));
        assertThat(looked.refused()).isGreaterThanOrEqualTo(15);
        assertThat(looked.lines())
                .extracting(line -> line.event().actor())
                .contains(desk.office.person(), desk.employee)
                .doesNotContain(desk.demo.person("directeur"));
    }

    private static Added give(StaffDesk desk, SignedIn self, FormId form) {
        return desk.as(
                self,
                () ->
                        desk.demo
                                .part(StaffViews.class)
                                .give(
                                        desk.key(self, Act.COMMENT_PERSONNEL),
                                        form,
                                        Optional.empty(),
                                        "Zo is het niet afgesproken."));
    }

    private static PieceDraft leave(String text) {
        return new PieceDraft(PieceKind.LEAVE, LocalDate.of(2026, 11, 1), text);
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void who_asks_who_looked_sees_no_other_line_of_the_log() {
        StaffDesk desk = new StaffDesk(1);
        SignedIn self = desk.staff(desk.employee);
        List<UUID> subjects =
                desk.as(
                        self,
                        () ->
                                desk.demo
                                        .part(Work.class)
                                        .read(
                                                Act.READ_PERSONNEL_LOG,
                                                () ->
                                                        desk.demo
                                                                .part(JdbcClient.class)
                                                                .sql(
                                                                        "select distinct subject from audit.event where board = access.board()")
                                                                .query(UUID.class)
                                                                .list()));
        assertThat(subjects).isSubsetOf(desk.employee.value());
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_document_is_sealed_copied_for_the_employee_and_closed_when_it_was_a_mistake()
            throws IOException {
        StaffDesk desk = new StaffDesk(2);
        SignedIn self = desk.staff(desk.employee);
        desk.employ(desk.today().minusYears(3), Optional.empty());
        byte[] pdf = SampleDocuments.pdf(2);
        PieceDraft draft =
                new PieceDraft(PieceKind.APPRAISAL, desk.today().minusDays(3), "Jaargesprek");
        FormId form = desk.form();
        for (int i = 0; i < 2; i++) {
            assertThat(file(desk, form, draft, pdf)).isEqualTo(new Added.Done());
        }
        assertThat(desk.rows("piece")).isEqualTo(1);
        Piece piece = desk.read(self).pieces().getFirst();
        assertThat(piece.document().orElseThrow().pages()).isEqualTo(2);
        Map<String, byte[]> copy = unzip(copy(desk, self));
        assertThat(copy).containsKeys("personeelsdossier.pdf", "personeelsdossier.json");
        assertThat(copy).containsEntry(StaffCopy.fileName(piece), pdf);
        assertThat(new String(copy.get("personeelsdossier.json"), StandardCharsets.UTF_8))
                .contains("\"Jaargesprek\"", "STAFF_FILE", "AVG 6(1)(b)");
        assertThat(new String(copy.get("personeelsdossier.pdf"), StandardCharsets.ISO_8859_1))
                .contains("pdfaid:part");

        assertThat(
                        desk.as(
                                desk.office,
                                () -> {
                                    StaffFilings filings = desk.demo.part(StaffFilings.class);
                                    var key = desk.key(desk.office, Act.WRITE_PERSONNEL);
                                    return filings.withdraw(
                                            key,
                                            filings.find(key, piece.id()).orElseThrow(),
                                            "Verkeerd dossier.");
                                }))
                .isEmpty();
        Piece closed = desk.read(self).pieces().getFirst();
        assertThat(closed.text()).isEmpty();
        assertThat(closed.document()).isEmpty();
        assertThat(closed.withdrawal().orElseThrow().reason()).isEqualTo("Verkeerd dossier.");
        assertThat(
                        desk.as(
                                self,
                                () ->
                                        desk.demo
                                                .part(StaffDocuments.class)
                                                .open(
                                                        desk.key(self, Act.READ_PERSONNEL_DOCUMENT),
                                                        piece.id())))
                .isEmpty();
        assertThat(unzip(copy(desk, self))).doesNotContainKey(StaffCopy.fileName(piece));
    }

    private static Added file(StaffDesk desk, FormId form, PieceDraft draft, byte[] content) {
        return desk.demo
                .part(Incoming.class)
                .hold(
                        path -> Files.write(path, content),
                        path ->
                                desk.as(
                                        desk.office,
                                        () ->
                                                desk.demo
                                                        .part(StaffFilings.class)
                                                        .add(
                                                                desk.key(
                                                                        desk.office,
                                                                        Act.WRITE_PERSONNEL),
                                                                form,
                                                                draft,
                                                                Optional.of(path))));
    }

    private static byte[] copy(StaffDesk desk, SignedIn self) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.as(
                        self,
                        () ->
                                desk.demo
                                        .part(StaffCopies.class)
                                        .make(desk.key(self, Act.COPY_PERSONNEL)))
                .writeTo(out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                files.put(one.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, DESTRUCTION_AFTER_TWO_YEARS})
    void each_part_goes_when_its_own_term_is_over_and_the_days_go_with_the_last() {
        StaffDesk desk = new StaffDesk(3);
        LocalDate today = desk.today();
        desk.employ(today.minusYears(20), Optional.empty());
        desk.add(desk.form(), leave("Verlof"));
        desk.add(desk.form(), new PieceDraft(PieceKind.SCALE, today.minusYears(8), "LB 4"));
        desk.tidy();
        assertThat(desk.rows("piece")).isEqualTo(2);

        desk.employ(today.minusYears(20), Optional.of(today.minusYears(2)));
        desk.tidy();
        assertThat(desk.rows("piece")).isEqualTo(2);
        desk.employ(today.minusYears(20), Optional.of(today.minusYears(2).minusDays(1)));
        desk.tidy();
        assertThat(desk.rows("piece")).isEqualTo(1);
        assertThat(desk.keys()).isEqualTo(2);
        assertThat(desk.read(desk.office).pieces())
                .extracting(Piece::kind)
                .containsExactly(PieceKind.SCALE);
        assertThat(desk.add(desk.form(), leave("Te laat"))).isInstanceOf(Added.Objected.class);

        desk.employ(today.minusYears(20), Optional.of(today.minusYears(7).minusDays(1)));
        desk.tidy();
        desk.tidy();
        assertThat(desk.rows("piece")).isZero();
        assertThat(desk.rows("employment")).isZero();
        assertThat(desk.keys()).isZero();
        assertThat(
                        desk.as(
                                        desk.office,
                                        () ->
                                                desk.demo
                                                        .part(PersonnelHoldings.class)
                                                        .export(
                                                                Subject.of(
                                                                        desk.demo.board(),
                                                                        SubjectKind.STAFF,
                                                                        desk.employee)))
                                .rows())
                .isEmpty();
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void an_applicant_goes_on_the_day_and_stays_a_year_with_consent() {
        StaffDesk desk = new StaffDesk(4);
        LocalDate today = desk.today();
        ApplicantId silent = applicant(desk, "Zonder Toestemming");
        ApplicantId agreed = applicant(desk, "Met Toestemming");
        end(desk, silent, today.minusWeeks(4), Optional.empty());
        end(desk, agreed, today.minusWeeks(5), Optional.of(today));
        desk.tidy();
        assertThat(names(desk)).contains("Zonder Toestemming", "Met Toestemming");
        end(desk, silent, today.minusWeeks(4).minusDays(1), Optional.empty());
        desk.tidy();
        assertThat(names(desk)).contains("Met Toestemming").doesNotContain("Zonder Toestemming");
        end(desk, agreed, today.minusWeeks(5), Optional.empty());
        desk.tidy();
        assertThat(names(desk)).doesNotContain("Met Toestemming");
    }

    private static ApplicantId applicant(StaffDesk desk, String name) {
        FormId form = desk.form();
        PersonId by = desk.office.person();
        assertThat(
                        desk.as(
                                desk.office,
                                () ->
                                        desk.demo
                                                .part(Applicants.class)
                                                .add(
                                                        desk.office(Act.KEEP_APPLICANTS),
                                                        form,
                                                        name,
                                                        "Leerkracht",
                                                        desk.today().minusMonths(3))))
                .isEqualTo(new Added.Done());
        return new ApplicantId(form.makes(by, by));
    }

    private static void end(
            StaffDesk desk, ApplicantId id, LocalDate day, Optional<LocalDate> consented) {
        assertThat(
                        desk.as(
                                desk.office,
                                () ->
                                        desk.demo
                                                .part(Applicants.class)
                                                .change(
                                                        desk.office(Act.KEEP_APPLICANTS),
                                                        id,
                                                        Optional.of(day),
                                                        consented)))
                .isEmpty();
    }

    private static List<String> names(StaffDesk desk) {
        return desk.as(
                desk.office,
                () ->
                        desk
                                .demo
                                .part(Applicants.class)
                                .list(desk.office(Act.KEEP_APPLICANTS))
                                .stream()
                                .map(one -> one.applicant().name())
                                .toList());
    }
}
