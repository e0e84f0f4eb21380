package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.dossier.record.DocumentDesk;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.EntryDesk;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody has just written is taken back: the text ends with its key, the log keeps that it was there; and what
/// may
/// not be taken back stays, with the reason.
class TakeBackTest {
    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk desk = new DocumentDesk();
    private final EntryDesk entries = new EntryDesk();
    private final WebVisitor teacher = demo.signIn("leerkracht");
    private final PupilId child = desk.child(4);
    private final String dossier = desk.dossier(child);

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    void the_text_is_gone_with_its_key_and_the_log_keeps_that_it_was() {
        String entry = write(teacher, "Bouwde een toren van egels.");
        UUID key = versionKey(entry);
        assertThat(entries.exists(key)).isTrue();
        String page = teacher.get(dossier).body();
        assertThat(page).contains("Bewaard", dossier + "/" + entry + "/terugnemen", "net geschreven, door u");
        assertThat(teacher.get(dossier).body())
                .doesNotContain("class=\"toast\"")
                .contains("note--just");
        long before = desk.lines(child, "take_back", "done");

        assertThat(location(takeBack(teacher, entry, 1))).isEqualTo(dossier);

        assertThat(teacher.get(dossier).body()).contains("Ongedaan gemaakt").doesNotContain("toren van egels", entry);
        assertThat(entries.exists(key)).isFalse();
        assertThat(count("dossier.ended_key where version_key", key)).isZero();
        assertThat(count("dossier.entry_version where entry", UUID.fromString(entry)))
                .isZero();
        assertThat(desk.lines(child, "take_back", "done")).isEqualTo(before + 1);
        assertThat(location(takeBack(teacher, entry, 1))).as("again").isEqualTo(dossier);
        assertThat(desk.lines(child, "take_back", "done")).isEqualTo(before + 1);
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_correction_is_taken_back_and_what_was_there_before_is_there_again() {
        String entry = write(teacher, "Leest langzaam over uilen.");
        Map<String, String> better = entries.form(teacher, dossier + "/" + entry + "/verbeteren");
        better.putAll(Map.of("version", "1", "reason", "Te kort.", "text", "Leest vlot over uilen."));
        assertThat(location(teacher.post(dossier + "/" + entry + "/verbeteren", better)))
                .isEqualTo(dossier + "#" + entry);

        assertThat(takeBack(teacher, entry, 1).statusCode())
                .as("not the newest")
                .isEqualTo(422);
        assertThat(location(takeBack(teacher, entry, 2))).isEqualTo(dossier);

        assertThat(location(takeBack(teacher, entry, 2))).as("a second click").isEqualTo(dossier);
        assertThat(teacher.get(dossier).body())
                .contains("Leest langzaam over uilen.")
                .doesNotContain("Leest vlot over uilen.");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void an_agreement_and_its_owner_go_and_a_confidential_piece_with_its_mark() {
        String agreement = piece(teacher.post(dossier + "/nieuw", filled(agreed(), "Leest elke dag over bevers.")));
        assertThat(count("dossier.agreement where entry", UUID.fromString(agreement)))
                .isOne();
        assertThat(location(takeBack(teacher, agreement, 1))).isEqualTo(dossier);
        assertThat(count("dossier.agreement where entry", UUID.fromString(agreement)))
                .isZero();

        String given =
                piece(teacher.post(dossier + "/nieuw", filled(agreed(), "Leest over otters, samen met een collega.")));
        demo.superuser("zorgvuldig")
                .sql("update dossier.agreement set owner = :ib where entry = :entry")
                .param("ib", demo.person("ib").value())
                .param("entry", UUID.fromString(given))
                .update();
        assertThat(takeBack(teacher, given, 1).statusCode())
                .as("what somebody else was given")
                .isEqualTo(422);
        assertThat(count("dossier.agreement where entry", UUID.fromString(given)))
                .isOne();

        WebVisitor ib = demo.signIn("ib");
        Map<String, String> secret = filled(entries.form(ib, dossier + "/nieuw"), "Zorg over adders.");
        secret.put("confidential", "confidential");
        String confidential = piece(ib.post(dossier + "/nieuw", secret));
        assertThat(takeBack(teacher, confidential, 1).statusCode())
                .as("does not exist for a teacher")
                .isEqualTo(404);
        assertThat(count("dossier.confidentiality where piece", UUID.fromString(confidential)))
                .isOne();
        assertThat(location(takeBack(ib, confidential, 1))).isEqualTo(dossier);
        assertThat(count("dossier.confidentiality where piece", UUID.fromString(confidential)))
                .isZero();
        assertThat(count("dossier.entry_version where entry", UUID.fromString(confidential)))
                .isZero();
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void who_did_not_write_it_who_is_late_and_on_what_something_rests_are_told_why() {
        String entry = write(teacher, "Zag dat het samen lukt met kikkers.");
        WebVisitor ib = demo.signIn("ib");

        HttpResponse<String> other = takeBack(ib, entry, 1);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Alleen wie dit schreef");
        for (String handle : List.of("leerkracht2", "directeur2", "schoolarts", "ouder", "bestuur")) {
            assertThat(takeBack(demo.signIn(handle), entry, 1).statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(demo.superuser("zorgvuldig")
                        .sql("insert into dossier.viewpoint (board, pupil, id, piece, version, given_by, given_on,"
                                + " recorded_by, recorded_at, sealed_text) values (:board, :pupil, :id, :piece, 1, :id,"
                                + " :on, :id, :at, '\\x00')")
                        .param("board", demo.board().value())
                        .param("pupil", child.value())
                        .param("id", UUID.randomUUID())
                        .param("piece", UUID.fromString(entry))
                        .param("on", demo.clock().today())
                        .param("at", Rows.timestamp(demo.clock().instant()))
                        .update())
                .isOne();
        HttpResponse<String> used = takeBack(teacher, entry, 1);
        demo.superuser("zorgvuldig")
                .sql("delete from dossier.viewpoint where piece = :piece")
                .param("piece", UUID.fromString(entry))
                .update();
        assertThat(used.statusCode()).isEqualTo(422);
        assertThat(used.body()).contains("intussen iets met dit stuk gedaan", "Verbeteren");
        age(entry, Duration.ofMinutes(16));
        HttpResponse<String> late = takeBack(teacher, entry, 1);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("een kwartier lang");
        assertThat(teacher.get(dossier).body())
                .contains("samen lukt met kikkers")
                .doesNotContain(entry + "/terugnemen");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void taken_back_many_times_at_once_it_goes_once() {
        String entry = write(teacher, "Rende met de hazen.");
        long before = desk.lines(child, "take_back", "done");

        AtOnce.each(
                List.of(1, 2, 3, 4),
                _ -> assertThat(takeBack(teacher, entry, 1).statusCode()).isIn(303, 404));

        assertThat(desk.lines(child, "take_back", "done")).isEqualTo(before + 1);
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    void the_database_itself_lets_nobody_remove_or_change_another_row() {
        String entry = write(teacher, "Keek lang naar de mieren.");

        assertThat(removeByHand("ib", entry)).isZero();
        assertThat(removeByHand("directeur", entry)).isZero();
        age(entry, Duration.ofDays(3));
        assertThat(removeByHand("leerkracht", entry)).isZero();
        assertThatThrownBy(() -> as("directeur")
                        .run(() -> demo.part(Work.class)
                                .change(
                                        DossierActs.CLASSIFY,
                                        () -> jdbc().sql(
                                                        "update dossier.entry_version set sealed_text = '\\x00' where entry = :entry")
                                                .param("entry", UUID.fromString(entry))
                                                .update())))
                .hasStackTraceContaining("does not change");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void what_was_written_before_versions_had_a_key_is_read_and_gets_one() {
        String entry = write(teacher, "Vertelde over dassen.");
        UUID id = UUID.fromString(entry);
        Vault vault = demo.part(Vault.class);
        KeyName ofDossier = new KeyName(demo.board(), child.value(), RetentionPurpose.DOSSIER);
        ValueLocation place = new ValueLocation(DossierStore.TABLE, "sealed_text/1", id);
        superuser("alter table dossier.entry_version disable trigger entry_version_seals_anew");
        demo.superuser("zorgvuldig")
                .sql("update dossier.entry_version set version_key = null, sealed_text = :text where entry = :entry")
                .param(
                        "text",
                        vault.seal(ofDossier, place, "Vertelde over dassen.").bytes())
                .param("entry", id)
                .update();
        superuser("alter table dossier.entry_version enable trigger entry_version_seals_anew");
        assertThat(teacher.get(dossier).body()).contains("Vertelde over dassen.");

        demo.part(Boards.class).program(demo.board()).run(demo.part(EntryResealing.class)::sealAnew);

        assertThat(entries.exists(versionKey(entry))).isTrue();
        assertThat(teacher.get(dossier).body()).contains("Vertelde over dassen.");
        assertThat(count("dossier.entry_version where version_key is null and entry", id))
                .isZero();
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_comes_back_with_a_backup_goes_again_with_its_key_and_no_other_version() {
        String gone = write(teacher, "Teruggenomen over de reigers.");
        String stays = write(teacher, "Gebleven over de zwanen.");
        UUID key = versionKey(gone);
        AuditLog log = demo.part(AuditLog.class);
        TakeBackReplay replay = demo.part(TakeBackReplay.class);
        Acting program = demo.part(Boards.class).program(demo.board());

        AuditEvent taken = program.call(() -> log.done(DossierActs.TAKE_BACK, NECESSARY_FOR_GUIDANCE, "taken-back"))
                .about(child);
        List<AuditEvent> since = List.of(
                taken.through(UUID.fromString(gone)).counting(1),
                taken.through(UUID.fromString(stays)).counting(2));
        assertThat(program.call(() -> replay.destroyAgain(since))).isOne();
        assertThat(program.call(() -> replay.destroyAgain(since))).isZero();

        assertThat(teacher.get(dossier).body())
                .contains("Gebleven over de zwanen.")
                .doesNotContain("over de reigers");
        assertThat(count("dossier.entry_version where entry", UUID.fromString(gone)))
                .isZero();
        assertThat(entries.exists(key)).isFalse();
        takeBack(teacher, stays, 1);
    }

    private Map<String, String> agreed() {
        Map<String, String> agreed = entries.form(teacher, dossier + "/nieuw");
        agreed.put("kind", "agreement");
        agreed.put("dueOn", demo.clock().today().plusDays(9).toString());
        return agreed;
    }

    private String write(WebVisitor who, String text) {
        return piece(who.post(dossier + "/nieuw", filled(entries.form(who, dossier + "/nieuw"), text)));
    }

    private static String piece(HttpResponse<String> answer) {
        return location(answer).replaceFirst(".*#", "");
    }

    private Map<String, String> filled(Map<String, String> form, String text) {
        form.put("text", text);
        return form;
    }

    private HttpResponse<String> takeBack(WebVisitor who, String entry, int version) {
        Map<String, String> form = entries.form(who, "/");
        form.put("version", Integer.toString(version));
        return who.post(dossier + "/" + entry + "/terugnemen", form);
    }

    private int removeByHand(String handle, String entry) {
        return as(handle)
                .call(() -> demo.part(Work.class)
                        .write(
                                DossierActs.TAKE_BACK,
                                () -> jdbc().sql("delete from dossier.entry_version where entry = :entry")
                                        .param("entry", UUID.fromString(entry))
                                        .update()));
    }

    private Acting as(String handle) {
        return new Acting(demo.board(), demo.person(handle), DossierActs.TAKE_BACK, SchoolDay.today(demo.clock()));
    }

    private JdbcClient jdbc() {
        return demo.part(JdbcClient.class);
    }

    private void age(String entry, Duration by) {
        demo.superuser("zorgvuldig")
                .sql("update dossier.entry_version set written_at = written_at - :by::interval where entry = :entry")
                .param("by", by.toMinutes() + " minutes")
                .param("entry", UUID.fromString(entry))
                .update();
    }

    private void superuser(String statement) {
        demo.superuser("zorgvuldig").sql(statement).update();
    }

    private UUID versionKey(String entry) {
        return demo.superuser("zorgvuldig")
                .sql("select version_key from dossier.entry_version where entry = :entry")
                .param("entry", UUID.fromString(entry))
                .query(UUID.class)
                .single();
    }

    private long count(String what, UUID id) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from " + what + " = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
