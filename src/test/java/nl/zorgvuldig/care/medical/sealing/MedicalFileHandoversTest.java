package nl.zorgvuldig.care.medical.sealing;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.MedicalTimeline;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.keys.DoctorKeyRecoveries;
import nl.zorgvuldig.care.medical.keys.DoctorKeys;
import nl.zorgvuldig.care.medical.keys.EntryKeyTransfer;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.care.medical.keys.MedicalFileHandovers;
import nl.zorgvuldig.care.medical.keys.RecoveryKeepers;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

/// A file goes to the successor, whatever comes in between; a colleague helps when a passphrase is
/// lost.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class MedicalFileHandoversTest {
    private static final int MANY = EntryKeyTransfer.BATCH + 20;

    private final MedicalBoard board = new MedicalBoard();
    private final PersonId doctor = board.doctor;
    private final PersonId colleague = board.colleague;
    private final MedicalFileHandovers handOvers = board.part(MedicalFileHandovers.class);

    @Test
    void the_successor_reads_everything_and_the_old_doctor_nothing() {
        makeBoth();
        board.write(doctor, board.pupil, "Van de eerste arts.");
        board.write(doctor, board.other, "Over een ander.");
        DoctorKey old = board.keyOf(doctor);

        assertThat(handOver()).isInstanceOf(Outcome.Done.class);

        assertThat(board.texts(colleague, board.pupil)).containsExactly("Van de eerste arts.");
        assertThat(board.texts(colleague, board.other)).containsExactly("Over een ander.");
        assertThat(board.rows("wrapped_key", "file = '%s' or opens = '%1$s'".formatted(old.id())))
                .isZero();
        assertThat(board.open(doctor, MedicalBoard.PASSPHRASE)).isInstanceOf(Outcome.NotFound.class);
        assertThat(board.lines("keep_medical_key", "done", "handed-over")).isEqualTo(1);
    }

    @Test
    void a_hand_over_that_was_cut_off_goes_on_later_and_loses_nothing() {
        makeBoth();
        List<String> texts = writeMany();
        DoctorKey old = board.keyOf(doctor);
        DoctorKey successor = board.keyOf(colleague);

        board.as(doctor, () -> handOvers.begin(old.id(), successor.id()));
        board.as(doctor, () -> handOvers.step(board.opened(doctor), successor, 0));
        board.close(doctor); // the program ended here

        assertThat(board.texts(colleague, board.pupil)).hasSize(EntryKeyTransfer.BATCH);
        assertThat(board.open(doctor, MedicalBoard.PASSPHRASE)).isInstanceOf(Outcome.Done.class);
        assertThat(board.texts(doctor, board.pupil)).hasSize(MANY - EntryKeyTransfer.BATCH);
        assertThat(board.tryWriting(doctor, board.pupil, "Nog iets."))
                .as("nothing new once it has begun")
                .isEqualTo(Outcome.rejected("text", Sentence.of("medical.objection.handed_over")));

        assertThat(handOver()).isInstanceOf(Outcome.Done.class);
        assertThat(board.texts(colleague, board.pupil)).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(board.rows("wrapped_key", "file = '%s'".formatted(old.id()))).isZero();
    }

    @Test
    void it_goes_to_one_successor_and_only_with_the_code_that_was_shown() {
        makeBoth();
        PersonId third = board.holder(StaffFunction.SCHOOL_DOCTOR, Period.since(board.today));
        board.make(third, MedicalBoard.OTHER_PASSPHRASE);
        board.write(doctor, board.pupil, "Blijft.");
        DoctorKey to = board.keyOf(colleague);

        assertThat(handOver(to.id(), board.keyOf(third).sealing().code())).isInstanceOf(Outcome.Rejected.class);
        assertThat(board.texts(doctor, board.pupil)).containsExactly("Blijft.");

        board.as(doctor, () -> handOvers.begin(board.keyOf(doctor).id(), to.id()));
        DoctorKey other = board.keyOf(third);
        assertThat(handOver(other.id(), other.sealing().code())).isInstanceOf(Outcome.Rejected.class);
        assertThat(board.rows("wrapped_key", "opens = '%s'".formatted(other.id())))
                .isZero();
    }

    @Test
    void what_somebody_changed_or_moved_does_not_open_and_stops_nothing() {
        makeBoth();
        board.write(doctor, board.pupil, "Over de een.");
        board.write(doctor, board.other, "Over de ander.");
        swap(board.pupil, board.other);

        for (PupilId pupil : List.of(board.pupil, board.other)) {
            MedicalTimeline timeline = board.read(doctor, pupil);
            assertThat(timeline.entries()).isEmpty();
            assertThat(timeline.damaged()).isEqualTo(1);
        }
        PupilId third = board.enrol(Period.OPEN);
        board.write(doctor, third, "Ongerept.");
        assertThat(handOver()).isInstanceOf(Outcome.Done.class);
        assertThat(board.texts(colleague, third)).containsExactly("Ongerept.");
    }

    @Test
    void a_colleague_gives_the_file_back_after_the_passphrase_was_lost() {
        makeBoth();
        board.write(doctor, board.pupil, "Van voor het verlies.");
        nameColleague();
        board.write(doctor, board.pupil, "Van na het kiezen.");
        assertThat(board.texts(colleague, board.pupil))
                .as("a colleague does not read it in passing")
                .isEmpty();
        board.as(doctor, () -> board.part(DoctorKeys.class).giveUp(board.staff(doctor)));
        assertThat(waiting()).isEmpty();
        board.make(doctor, MedicalBoard.OTHER_PASSPHRASE);

        DoctorKeyRecoveries.Waiting waiting = waiting().getFirst();
        assertThat(waiting.way()).isEqualTo(DoctorKeyRecoveries.Way.GIVE_BACK);
        assertThat(recover(waiting.file(), "0000 0000 0000 0000 0000")).isInstanceOf(Outcome.Rejected.class);
        assertThat(recover(waiting.file(), board.keyOf(doctor).sealing().code()))
                .isInstanceOf(Outcome.Done.class);

        assertThat(board.texts(doctor, board.pupil))
                .containsExactlyInAnyOrder("Van voor het verlies.", "Van na het kiezen.");
        assertThat(waiting()).isEmpty();
        assertThat(board.rows("wrapped_key", "file = '%s'".formatted(waiting.file())))
                .isZero();
    }

    @Test
    void a_colleague_takes_the_file_of_a_doctor_who_is_none_any_more() {
        makeBoth();
        board.write(doctor, board.pupil, "Van wie weg is.");
        nameColleague();
        assertThat(waiting()).as("the doctor can open it").isEmpty();
        board.superuser(
                "update school.function_held set valid_from = '2020-01-01', valid_until = '2020-02-01' where person = '%s'"
                        .formatted(doctor));

        DoctorKeyRecoveries.Waiting waiting = waiting().getFirst();
        assertThat(waiting.way()).isEqualTo(DoctorKeyRecoveries.Way.TAKE_OVER);
        assertThat(recover(waiting.file(), waiting.owner().code())).isInstanceOf(Outcome.Done.class);

        assertThat(board.texts(colleague, board.pupil)).containsExactly("Van wie weg is.");
    }

    @Test
    void whoever_puts_another_key_in_the_database_reads_nothing_that_is_written_after() {
        makeBoth();
        nameColleague();
        DoctorPrivateKey intruder = DoctorPrivateKey.fresh();
        board.superuser("update medical.doctor_key set public_key = '%s' where board = '%s'"
                .formatted(intruder.sealingKey().text(), board.board));
        board.close(doctor);
        board.open(doctor, MedicalBoard.PASSPHRASE);
        board.write(doctor, board.pupil, "Alleen voor de arts.");

        List<byte[]> sealed = board.program
                .superuser("zorgvuldig")
                .sql("select sealed_key from medical.wrapped_key where board = ?")
                .param(board.board.value())
                .query(byte[].class)
                .list();
        assertThat(sealed).hasSize(2);
        Set<DoctorKeyId> ids =
                Set.of(board.keyOf(doctor).id(), board.keyOf(colleague).id());
        EntryId entry = board.read(doctor, board.pupil).entries().getFirst().id();
        for (byte[] bytes : sealed) {
            for (DoctorKeyId opens : ids) {
                assertThat(board.asProgram(() -> intruder.open(
                                bytes,
                                MedicalAssociatedData.wrappedKey(
                                        new MedicalEntryVersion(board.pupil, entry, 1),
                                        board.keyOf(doctor).id(),
                                        opens))))
                        .isEmpty();
            }
        }
    }

    @Test
    void without_a_colleague_nothing_is_shared_any_more() {
        makeBoth();
        board.write(doctor, board.pupil, "Eerst gedeeld.");
        nameColleague();
        assertThat(board.rows("wrapped_key", "true")).isEqualTo(2);

        board.as(
                doctor,
                () -> board.part(RecoveryKeepers.class).stop(board.staff(doctor), MedicalBoard.session(doctor)));
        board.write(doctor, board.pupil, "Daarna niet.");

        assertThat(board.rows("wrapped_key", "file <> opens")).isZero();
        assertThat(board.texts(doctor, board.pupil)).hasSize(2);
    }

    private void makeBoth() {
        board.make(doctor, MedicalBoard.PASSPHRASE);
        board.make(colleague, MedicalBoard.OTHER_PASSPHRASE);
    }

    private List<String> writeMany() {
        List<MedicalEntry> many = IntStream.range(0, MANY)
                .mapToObj(number -> new MedicalEntry(
                        new EntryId(UUID.randomUUID()),
                        1,
                        MedicalKind.CONSULT,
                        board.today,
                        doctor,
                        board.program.clock().instant(),
                        "Aantekening " + number + ".",
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        DoctorKeyId file = board.keyOf(doctor).id();
        board.asProgram(() -> {
            board.part(MedicalFiles.class).takeOver(board.pupil, file, many);
            return 0;
        });
        return many.stream().map(MedicalEntry::text).toList();
    }

    private Outcome<Nothing> handOver() {
        DoctorKey to = board.keyOf(colleague);
        return handOver(to.id(), to.sealing().code());
    }

    private Outcome<Nothing> handOver(DoctorKeyId to, String code) {
        return board.as(doctor, () -> handOvers.handOver(board.staff(doctor), MedicalBoard.session(doctor), to, code));
    }

    private void nameColleague() {
        DoctorKey to = board.keyOf(colleague);
        assertThat(board.as(
                        doctor,
                        () -> board.part(RecoveryKeepers.class)
                                .name(
                                        board.staff(doctor),
                                        MedicalBoard.session(doctor),
                                        MedicalBoard.PASSPHRASE,
                                        to.id(),
                                        to.sealing().code())))
                .isInstanceOf(Outcome.Done.class);
    }

    private List<DoctorKeyRecoveries.Waiting> waiting() {
        return board.as(
                colleague,
                () -> board.part(DoctorKeyRecoveries.class)
                        .list(board.staff(colleague), MedicalBoard.session(colleague)));
    }

    private Outcome<Nothing> recover(DoctorKeyId file, String code) {
        return board.as(
                colleague,
                () -> board.part(DoctorKeyRecoveries.class)
                        .recover(board.staff(colleague), MedicalBoard.session(colleague), file, code));
    }

    /// Whoever owns the database moves what stands at one pupil to another.
    private void swap(PupilId pupil, PupilId another) {
        String exchange = "update medical.%s set sealed_%s = (select o.sealed_%2$s from medical.%1$s o"
                + " where o.pupil = '%s') where pupil = '%s'";
        board.superuser(
                "create table public.kept as select * from medical.wrapped_key where pupil = '%s'".formatted(pupil));
        board.superuser(exchange.formatted("wrapped_key", "key", another, pupil));
        board.superuser(
                "update medical.wrapped_key set sealed_key = (select sealed_key from public.kept) where pupil = '%s'"
                        .formatted(another));
        board.superuser("drop table public.kept");
    }
}
