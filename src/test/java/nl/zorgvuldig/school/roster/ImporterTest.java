package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.accesslog.AuditEventDescriber;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Staff;
import org.junit.jupiter.api.Test;

/// What an administrator tries to become by a file: a guide of a group, a parent, a colleague.
class ImporterTest {
    private final ImportBoard board = new ImportBoard();
    private final LocalizedMessages words = board.part(MessageCatalog.class).in(Language.DUTCH);
    private final String edexml = Samples.text("edexml-2.1.xml");
    private final String withImporter = edexml.replace("  </leerkrachten>", """
                    <leerkracht key="s9">
                      <achternaam>Beheer</achternaam>
                      <roepnaam>Bartosz</roepnaam>
                      <emailadres>bartosz@school.example</emailadres>
                      <rol>LRK</rol>
                      <groepen><groep key="g3a"/><groep key="g45"/></groepen>
                    </leerkracht>
                  </leerkrachten>""");

    private void open(PersonId person) {
        board.run(
                PersonId.PROGRAM,
                () -> board.part(Accounts.class)
                        .open(NewAccount.of(person, AccountKind.STAFF, new PersonName("Bartosz", "", "Beheer"))
                                .withEmail("bartosz@school.example")));
    }

    private List<GroupGuidance> guided(PersonId person) {
        return board.call(() -> board.part(Staff.class).listGuidance(person));
    }

    private List<String> guidanceLines(PersonId about) {
        return board.program
                .superuser("zorgvuldig")
                .sql("select outcome || ' ' || relation || ' ' || act from audit.event"
                        + " where board = :board and subject = :about and via is not null"
                        + " order by at, id")
                .param("board", board.board.value())
                .param("about", about.value())
                .query(String.class)
                .list();
    }

    private String said(RosterPreview preview, String part) {
        return RosterPreviewParts.of(preview).stream()
                .filter(previewPart -> previewPart.key().equals(part))
                .flatMap(previewPart -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                words.say(previewPart.heading()),
                                words.say("roster.part." + previewPart.key() + ".lead")),
                        previewPart.lines().stream().map(words::say)))
                .reduce("", (text, other) -> text + other + "\n");
    }

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void nobody_lets_themselves_into_dossiers_by_a_file_and_somebody_else_can() {
        open(board.administrator);

        RosterPreview preview = board.shown(withImporter);
        assertThat(said(preview, "guidance-own"))
                .contains("2 keer staat u zelf bij een groep", "Laat een andere beheerder")
                .contains("Bartosz Beheer: 3A", "Bartosz Beheer: 4/5");
        assertThat(said(preview, "guidance-begun")).doesNotContain("Bartosz");
        board.done(preview);

        assertThat(board.person("s9")).isEqualTo(board.administrator);
        assertThat(guided(board.administrator)).isEmpty();
        assertThat(guidanceLines(board.administrator))
                .containsExactly("refused guidance-begun import", "refused guidance-begun import");

        PersonId other = board.administrator();
        RosterPreview theirs = ((RosterImportAnswer.Shown) board.acting(other)
                        .call(() -> board.rosters()
                                .preview(
                                        board.school.id(),
                                        new java.io.ByteArrayInputStream(
                                                withImporter.getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                .preview();
        board.run(other, () -> board.rosters().confirm(theirs.draft(), theirs.shown()));
        assertThat(guided(board.administrator)).hasSize(2);
        assertThat(guidanceLines(board.administrator))
                .endsWith("done guidance-begun import", "done guidance-begun import");

        assertThat(board.shown(withImporter).plan().isEmpty()).isTrue();
        board.imported(withImporter.replace("<roepnaam>Noor", "<roepnaam>Nora"));
        assertThat(guided(board.administrator)).hasSize(2);
    }

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_guides_which_group_by_a_file_is_a_line_in_the_log_each() {
        board.imported(edexml);
        assertThat(guidanceLines(board.person("s1")))
                .containsExactly("done guidance-begun import", "done guidance-begun import");
        assertThat(guidanceLines(board.person("s3"))).isEmpty();
        assertThat(inWords(board.person("s2")))
                .containsExactly(
                        "liet iemand een groep begeleiden, door een bestand in te lezen:" + " begeleidt groep 4/5");

        board.imported(edexml.replace("<roepnaam>Noor", "<roepnaam>Nora"));
        assertThat(guidanceLines(board.person("s1"))).hasSize(2);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void nobody_becomes_a_colleague_by_a_file() {
        board.imported(edexml);
        PersonId marijke = board.person("s1");
        String changed = edexml.replace("marijke.devries@", "aanvaller@");

        RosterPreview preview = board.shown(changed);
        assertThat(said(preview, "addresses-waiting"))
                .contains("1 e-mailadres wacht een dag op bezwaar", "Marijke de Vries");
        RosterImportResult result = board.done(preview);

        assertThat(result.counts().words().stream().map(words::say))
                .contains("1 e-mailadres wacht een dag op bezwaar; het oude adres heeft bericht");
        assertThat(board.account(marijke).email()).contains("marijke.devries@school.example");
        assertThat(board.owner("aanvaller@school.example")).isEmpty();
        assertThat(told(marijke)).isOne();
        assertThat(guidanceLines(marijke)).endsWith("done address-by-file admit");

        board.imported(changed.replace("<roepnaam>Noor", "<roepnaam>Nora"));
        assertThat(told(marijke)).isOne();
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void nobody_becomes_a_parent_by_a_file() {
        Map<String, String> files = new LinkedHashMap<>(Samples.oneRoster("1.1"));
        board.done(board.shown(Samples.zip(files)));
        PersonId fatima = board.owner("fatima@ouder.example").orElseThrow();
        files.computeIfPresent("users.csv", (_, text) -> text.replace("fatima@ouder", "aanvaller@ouder"));

        RosterPreview preview = board.shown(Samples.zip(files));
        assertThat(said(preview, "addresses-waiting")).contains("Fatima Jansen");
        assertThat(preview.counts().addressesWaiting()).isOne();
        board.done(preview);

        assertThat(board.owner("aanvaller@ouder.example")).isEmpty();
        assertThat(board.owner("fatima@ouder.example")).contains(fatima);
        assertThat(told(fatima)).isOne();
        assertThat(board.shown(Samples.zip(files)).plan().addressesWaiting()).isEmpty();
    }

    private List<String> inWords(PersonId about) {
        return board.call(() -> board
                .part(AuditEventDescriber.class)
                .say(board.part(AuditLog.class)
                        .history(about.value(), Set.of(SchoolActs.IMPORT), 10, Optional.empty())
                        .events())
                .stream()
                .map(description -> words.say(description.what()) + ": "
                        + words.say(description.why().orElseThrow()))
                .toList());
    }

    private long told(PersonId person) {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from mail.message where board = :board"
                        + " and kind = 'address-by-file' and addressee = :person")
                .param("board", board.board.value())
                .param("person", person.value())
                .query(Long.class)
                .single();
    }
}
