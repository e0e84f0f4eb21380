package nl.zorgvuldig.care.medical.sealing;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.medical.DatabaseWords;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.documents.PaperDesk;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.care.medical.keys.OpenDoctorKey;
import nl.zorgvuldig.care.medical.keys.OpenDoctorKeys;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.vault.keyfiles.CheapPassphrases;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever has both databases, the key files, and the running program with everybody's rights but
/// the doctor's, reads no word of a medical file; whoever has the passphrase besides reads all.
class NobodyButTheDoctorTest {
    private static final String MARKER = "Astma-aanvallen-na-gym-de-inhalator-ligt-bij-moeder";

    private final MedicalBoard board = new MedicalBoard();
    private final PaperDesk desk = new PaperDesk(board);
    private final JdbcClient superuser = board.program.superuser("zorgvuldig");

    @Test
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    void with_both_databases_and_the_board_s_keys_no_word_is_found_and_with_the_passphrase_all() {
        board.make(board.doctor, MedicalBoard.PASSPHRASE);
        board.make(board.colleague, MedicalBoard.OTHER_PASSPHRASE);
        EntryId entry = board.write(board.doctor, board.pupil, MARKER);
        board.close(board.doctor);

        for (String database : List.of("zorgvuldig", "keyring")) {
            assertThat(DatabaseWords.tablesWith(board.program, database, MARKER))
                    .as(database)
                    .isEmpty();
            assertThat(DatabaseWords.tablesWith(board.program, database, MedicalBoard.PASSPHRASE))
                    .as(database)
                    .isEmpty();
        }
        byte[] inner = board.asProgram(() -> outerSealOpened(entry));
        assertThat(DatabaseWords.text(inner)).doesNotContain(MARKER.substring(0, 6));
        assertThat(board.asProgram(() -> openedWith(entry, MedicalBoard.OTHER_PASSPHRASE, inner)))
                .as("a wrong passphrase")
                .isEmpty();
        OpenDoctorKey colleague = board.opened(board.colleague);
        assertThat(board.asProgram(() -> openedBy(colleague.secret(), entry, inner)))
                .as("another doctor's key")
                .isEmpty();
        assertThat(board.asProgram(() -> openedBy(DoctorPrivateKey.fresh(), entry, inner)))
                .isEmpty();

        Optional<MedicalEntryContent> content =
                board.asProgram(() -> openedWith(entry, MedicalBoard.PASSPHRASE, inner));
        assertThat(content).map(MedicalEntryContent::text).contains(MARKER);
    }

    @Test
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    void of_a_document_neither_file_nor_title_nor_words_are_found_and_with_the_passphrase_all() throws IOException {
        board.make(board.doctor, MedicalBoard.PASSPHRASE);
        byte[] paper = SampleDocuments.docx(MARKER);
        EntryId entry = desk.add(board.doctor, board.pupil, "Titel " + MARKER, paper);
        EntryId scan = desk.add(board.doctor, board.pupil, "Scan", SampleDocuments.pdf(1));
        board.close(board.doctor);

        for (String database : List.of("zorgvuldig", "keyring")) {
            assertThat(DatabaseWords.tablesWith(board.program, database, MARKER))
                    .as(database)
                    .isEmpty();
        }
        for (EntryId entryId : List.of(entry, scan)) {
            byte[] stored = Files.readAllBytes(desk.file(entryId));
            byte[] inner = board.asProgram(() -> outerStreamOpened(entryId));
            for (byte[] bytes : List.of(stored, inner)) {
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(MARKER.substring(0, 6), "%PDF", "word/document.xml");
            }
        }
        byte[] words = board.asProgram(() -> outerWordsOpened(entry));
        assertThat(DatabaseWords.text(words)).doesNotContain(MARKER.substring(0, 6));
        byte[] content = board.asProgram(() -> outerSealOpened(entry));
        assertThat(board.asProgram(() -> openedBy(DoctorPrivateKey.fresh(), entry, content)))
                .isEmpty();

        MedicalEntryContent opened = board.asProgram(() -> openedWith(entry, MedicalBoard.PASSPHRASE, content))
                .orElseThrow();
        assertThat(opened.text()).contains(MARKER);
        DocumentFileKey key = opened.paper().orElseThrow().key();
        byte[] inner = board.asProgram(() -> outerStreamOpened(entry));
        assertThat(board.asProgram(() -> streamOpened(key, entry, inner))).isEqualTo(paper);
        assertThat(board.asProgram(() -> streamOpened(DocumentFileKey.fresh(), entry, inner).length))
                .as("another key")
                .isZero();
    }

    /// What whoever has the key files can do with the blob: take off the outer seal.
    private byte[] outerStreamOpened(EntryId entry) {
        try (InputStream in = board.part(SealedFiles.class).open(OuterSeal.key(board.pupil), desk.blob(entry))) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] outerWordsOpened(EntryId entry) {
        return board.part(Vault.class)
                .openBytes(
                        OuterSeal.key(board.pupil),
                        new ValueLocation("medical.document", "sealed_words", entry.value()),
                        new SealedValue(bytes("select sealed_words from medical.document where entry = ?", entry)));
    }

    /// Nothing when it does not open.
    private byte[] streamOpened(DocumentFileKey key, EntryId entry, byte[] inner) {
        try (InputStream in =
                key.open(new ByteArrayInputStream(inner), MedicalAssociatedData.file(board.pupil, entry))) {
            return in.readAllBytes();
        } catch (IOException closed) {
            return new byte[0];
        }
    }

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void what_the_search_looks_for_it_finds_where_it_does_stand() {
        superuser.sql("create table public.medical_control (bytes bytea)").update();
        try {
            superuser
                    .sql("insert into public.medical_control values (:bytes)")
                    .param("bytes", ("x" + MARKER).getBytes(StandardCharsets.UTF_8))
                    .update();
            assertThat(DatabaseWords.tablesWith(board.program, "zorgvuldig", MARKER))
                    .containsExactly("public.medical_control");
        } finally {
            superuser.sql("drop table public.medical_control").update();
        }
    }

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void the_stored_session_holds_no_key_and_closing_or_signing_out_closes_it() {
        board.make(board.doctor, MedicalBoard.PASSPHRASE);
        OpenDoctorKeys opened = board.part(OpenDoctorKeys.class);
        String session = MedicalBoard.session(board.doctor);

        assertThat(opened.find(session, board.doctor)).isPresent();
        assertThat(opened.find(session, board.colleague)).as("another person").isEmpty();
        assertThat(opened.find("another session", board.doctor)).isEmpty();
        opened.ended(session);
        assertThat(opened.find(session, board.doctor)).isEmpty();
    }

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void row_security_shows_neither_files_nor_keys_to_anybody_else() {
        board.make(board.doctor, MedicalBoard.PASSPHRASE);
        board.write(board.doctor, board.pupil, MARKER);
        desk.add(board.doctor, board.other, "Scan", SampleDocuments.pdf(1));
        board.superuser("insert into medical.viewing (board, pupil, id, asked_by, standing, asked_at) values"
                + " ('%s', '%s', gen_random_uuid(), gen_random_uuid(), 'authority', now())"
                        .formatted(board.board, board.pupil));
        List<PersonId> others = new ArrayList<>(List.of(board.head, board.bestuur));
        others.add(new PersonId(UUID.randomUUID()));
        for (PersonId person : others) {
            for (Act act : AllActs.list()) {
                for (String table :
                        List.of("entry_version", "wrapped_key", "secret_key", "document", "viewing", "minutes")) {
                    assertThat(seen(person, act, table)).as(act + " " + table).isZero();
                }
            }
        }
        assertThat(seen(board.colleague, MedicalActs.KEEP_MEDICAL_KEY, "secret_key"))
                .isZero();
        assertThat(seen(board.doctor, MedicalActs.READ_MEDICAL, "entry_version"))
                .isEqualTo(2);
        assertThat(seen(board.doctor, MedicalActs.READ_MEDICAL, "document")).isEqualTo(1);
        assertThat(seen(board.doctor, EnrolmentActs.READ, "entry_version")).isZero();
    }

    private int seen(PersonId who, Act act, String table) {
        return board.as(
                who,
                () -> board.part(Work.class)
                        .read(
                                act,
                                () -> board.part(JdbcClient.class)
                                        .sql("select count(*) from medical." + table + " where board = :board")
                                        .param("board", board.board.value())
                                        .query(Integer.class)
                                        .single()));
    }

    /// What whoever has the key files can do: take off the outer seal.
    private byte[] outerSealOpened(EntryId entry) {
        byte[] stored = bytes("select sealed_content from medical.entry_version where entry = ?", entry);
        return board.part(Vault.class)
                .openBytes(
                        new KeyName(board.board, board.pupil.value(), RetentionPurpose.MEDICAL),
                        new ValueLocation("medical.entry_version", "sealed_content/1", entry.value()),
                        new SealedValue(stored));
    }

    /// From the rows as they are stored and a passphrase, without the program's doors.
    private Optional<MedicalEntryContent> openedWith(EntryId entry, String passphrase, byte[] inner) {
        DoctorKeyId key = fileOf(entry);
        String recipe = superuser
                .sql("select recipe from medical.secret_key where key = ?")
                .param(key.value())
                .query(String.class)
                .single();
        byte[] locked = superuser
                .sql("select sealed_secret from medical.secret_key where key = ?")
                .param(key.value())
                .query(byte[].class)
                .single();
        Aead lock = CheapPassphrases.lock().key(recipe, passphrase);
        return DoctorPrivateKey.unlock(locked, lock, MedicalAssociatedData.secret(key))
                .flatMap(secret -> openedBy(secret, entry, inner));
    }

    private Optional<MedicalEntryContent> openedBy(DoctorPrivateKey secret, EntryId entry, byte[] inner) {
        DoctorKeyId file = fileOf(entry);
        MedicalEntryVersion of = new MedicalEntryVersion(board.pupil, entry, 1);
        return secret.open(
                        bytes("select sealed_key from medical.wrapped_key where entry = ?", entry),
                        MedicalAssociatedData.wrappedKey(of, file, file))
                .flatMap(EntryKey::read)
                .flatMap(key -> key.open(inner, MedicalAssociatedData.content(of)))
                .map(MedicalEntryContent::read);
    }

    private DoctorKeyId fileOf(EntryId entry) {
        return new DoctorKeyId(superuser
                .sql("select file from medical.wrapped_key where entry = ?")
                .param(entry.value())
                .query(UUID.class)
                .single());
    }

    private byte[] bytes(String sql, EntryId entry) {
        return superuser.sql(sql).param(entry.value()).query(byte[].class).single();
    }
}
