package nl.zorgvuldig.care.medical.sealing;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.documents.MedicalDocument;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.keys.DoctorKeyRecoveryOption;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;

/// What is true of every entry and every key.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class MedicalRulesProperties {
    private final Acting acting = new Acting(
            new BoardId(UUID.randomUUID()),
            new PersonId(UUID.randomUUID()),
            MedicalActs.READ_MEDICAL,
            LocalDate.of(2026, 11, 24));
    private final DoctorPrivateKey secret = DoctorPrivateKey.fresh();

    @Property(tries = 200)
    void what_is_sealed_comes_back_as_it_was(
            @ForAll MedicalKind kind,
            @ForAll @IntRange(min = 10_000, max = 30_000) int day,
            @ForAll @StringLength(max = 300) String text,
            @ForAll @StringLength(min = 1, max = 30) String reason) {
        MedicalEntryContent content = new MedicalEntryContent(
                kind, LocalDate.ofEpochDay(day), whole(text), Optional.of(whole(reason)), Optional.empty());
        assertThat(MedicalEntryContent.read(content.bytes())).isEqualTo(content);
    }

    @Property(tries = 60)
    void so_does_what_is_sealed_of_a_document(
            @ForAll FileFormat format,
            @ForAll MedicalDocument.Standing standing,
            @ForAll @IntRange(min = 1, max = 500) int pages,
            @ForAll @Size(max = 200) byte[] thumbnail) {
        MedicalEntryContent content = new MedicalEntryContent(
                MedicalKind.REFERRAL,
                LocalDate.EPOCH,
                "Brief",
                Optional.empty(),
                Optional.of(new MedicalDocument(
                        format,
                        pages * 10L,
                        pages,
                        standing,
                        Optional.of(thumbnail).filter(bytes -> bytes.length > 0),
                        DocumentFileKey.fresh())));
        MedicalEntryContent read = MedicalEntryContent.read(content.bytes());
        assertThat(read.bytes()).isEqualTo(content.bytes());
        assertThat(read.paper().orElseThrow().resembles(content.paper().orElseThrow()))
                .isTrue();
        assertThat(read.toString() + read.paper()).doesNotContain("Brief");
    }

    /// Half of a pair of surrogates is no text.
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Property(tries = 60)
    void a_wrapped_key_opens_in_its_own_place_and_in_no_other(@ForAll @IntRange(max = 4) int moved) {
        MedicalEntryVersion of = version();
        DoctorKeyId file = key();
        DoctorKeyId opens = key();
        byte[] content = EntryKey.fresh().bytes();
        byte[] sealed =
                acting.call(() -> secret.sealingKey().seal(content, MedicalAssociatedData.wrappedKey(of, file, opens)));

        byte[] elsewhere = acting.call(() -> switch (moved) {
            case 0 ->
                MedicalAssociatedData.wrappedKey(
                        new MedicalEntryVersion(version().pupil(), of.entry(), 1), file, opens);
            case 1 ->
                MedicalAssociatedData.wrappedKey(
                        new MedicalEntryVersion(of.pupil(), version().entry(), 1), file, opens);
            case 2 -> MedicalAssociatedData.wrappedKey(new MedicalEntryVersion(of.pupil(), of.entry(), 2), file, opens);
            case 3 -> MedicalAssociatedData.wrappedKey(of, key(), opens);
            default -> MedicalAssociatedData.wrappedKey(of, file, key());
        });
        assertThat(secret.open(sealed, acting.call(() -> MedicalAssociatedData.wrappedKey(of, file, opens))))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(content));
        assertThat(secret.open(sealed, elsewhere)).isEmpty();
        Acting another = new Acting(new BoardId(UUID.randomUUID()), acting.person(), acting.act(), acting.day());
        assertThat(secret.open(sealed, another.call(() -> MedicalAssociatedData.wrappedKey(of, file, opens))))
                .isEmpty();
    }

    @Property(tries = 100)
    void a_file_goes_back_to_its_doctor_and_to_the_colleague_only_when_there_is_none(
            @ForAll DoctorKeyRecoveryOption.Held held, @ForAll boolean anotherKey, @ForAll boolean ended) {
        DoctorKey file = doctorKey(ended);
        Optional<DoctorKey> now = anotherKey ? Optional.of(doctorKey(false)) : Optional.of(file);

        DoctorKeyRecoveryOption recovery = DoctorKeyRecoveryOption.of(file, now, held);

        assertThat(recovery instanceof DoctorKeyRecoveryOption.TakeOver)
                .isEqualTo(held == DoctorKeyRecoveryOption.Held.NO_MORE);
        assertThat(recovery instanceof DoctorKeyRecoveryOption.GiveBack)
                .isEqualTo(held == DoctorKeyRecoveryOption.Held.TODAY && anotherKey);
    }

    private DoctorKey doctorKey(boolean ended) {
        return new DoctorKey(
                key(),
                acting.person(),
                secret.sealingKey(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                ended ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    private static MedicalEntryVersion version() {
        return new MedicalEntryVersion(new PupilId(UUID.randomUUID()), new EntryId(UUID.randomUUID()), 1);
    }

    private static DoctorKeyId key() {
        return new DoctorKeyId(UUID.randomUUID());
    }
}
