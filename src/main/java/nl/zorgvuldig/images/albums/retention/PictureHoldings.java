package nl.zorgvuldig.images.albums.retention;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.marking.PictureMarkStore;
import nl.zorgvuldig.images.albums.storage.AlbumStore;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Pictures and the people in them. They rest on consent and end with it; what is left is destroyed
/// with the dossier: a picture in which the pupil is still recognisable is destroyed, and the
/// pupil's marks in the others are deleted.
@Component
final class PictureHoldings implements PersonalDataHolder {
    private static final Set<RetentionPurpose> NOT_ABOUT_PICTURES =
            EnumSet.of(RetentionPurpose.MEDICAL, RetentionPurpose.EMERGENCY, RetentionPurpose.EMERGENCY_CALLS);

    private final AlbumStore albums;
    private final PictureStore pictures;
    private final PictureMarkStore marks;
    private final PictureTraces traces;
    private final PictureRemovals endings;
    private final Work work;
    private final Boards boards;

    PictureHoldings(
            AlbumStore albums,
            PictureStore pictures,
            PictureMarkStore marks,
            PictureTraces traces,
            PictureRemovals endings,
            Work work,
            Boards boards) {
        this.albums = albums;
        this.pictures = pictures;
        this.marks = marks;
        this.traces = traces;
        this.endings = endings;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<DataHolding> describe() {
        return List.of(
                holding(AlbumStore.TABLE, "sealed_title", DataKind.IMAGE, PUPIL),
                holding(AlbumStore.TABLE, "made_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(AlbumStore.TABLE, "made_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(PictureStore.TABLE, "sealed_small", DataKind.IMAGE, PUPIL),
                holding(PictureStore.TABLE, "blob", DataKind.IMAGE, PUPIL),
                holding(PictureStore.TABLE, "film_blob", DataKind.IMAGE, PUPIL),
                holding(PictureStore.TABLE, "added_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(PictureStore.TABLE, "added_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(PictureStore.TABLE, "marked_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(PictureStore.TABLE, "marked_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(PictureMarkStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(PictureMarkStore.TABLE, "x", DataKind.IMAGE, PUPIL),
                holding(PictureMarkStore.TABLE, "y", DataKind.IMAGE, PUPIL),
                holding(PictureMarkStore.TABLE, "width", DataKind.IMAGE, PUPIL),
                holding(PictureMarkStore.TABLE, "height", DataKind.IMAGE, PUPIL),
                holding(PictureMarkStore.TABLE, "kind", DataKind.IMAGE, PUPIL),
                holding(PictureMarkStore.TABLE, "blurred_at", DataKind.IMAGE, PUPIL),
                holding(PictureMarkStore.TABLE, "staff_member", DataKind.REFERENCE, STAFF));
    }

    private static DataHolding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new DataHolding(
                table,
                column,
                kind,
                subject,
                "media.purpose_of_keeping.pictures",
                LegalBasis.CONSENT,
                "PROMO_MEDIA",
                RetentionPurpose.MEDIA);
    }

    @Override
    public PersonalDataExport export(DataSubject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private PersonalDataExport exportNow(DataSubject subject) {
        return new PersonalDataExport(
                switch (subject.kind()) {
                    case PUPIL -> marks.about(new PupilId(subject.id()));
                    case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                        doneBy(new PersonId(subject.id()));
                });
    }

    private List<PersonalDataExport.Row> doneBy(PersonId person) {
        List<PersonalDataExport.Row> rows = new ArrayList<>(marks.about(person));
        rows.addAll(albums.madeBy(person));
        rows.addAll(traces.of(person));
        return rows;
    }

    /// Pictures first: each is destroyed separately and can be restarted.
    @Override
    public RemovedRows destroy(DataSubject subject, RetentionPurpose keeping) {
        if (subject.kind() != PUPIL || NOT_ABOUT_PICTURES.contains(keeping)) {
            return RemovedRows.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> destroy(pupil));
    }

    /// Destroys one that was destroyed before a backup was restored.
    boolean destroy(PictureId picture) {
        return endings.end(Act.DESTROY, picture, PictureState.REMOVED);
    }

    /// Removes an empty album, through the removal that is passed.
    boolean destroyAlbum(Supplier<Boolean> ending) {
        return work.write(Act.DESTROY, ending);
    }

    private RemovedRows destroy(PupilId pupil) {
        if (!work.read(Act.DESTROY, () -> traces.mayGo(pupil))) {
            return RemovedRows.of(PictureMarkStore.TABLE, 0).with(RemovedRows.of(PictureStore.TABLE, 0));
        }
        List<PictureId> sharp = work.read(
                Act.DESTROY,
                () -> marks.with(pupil).stream()
                        .filter(picture -> sharp(picture, pupil))
                        .filter(picture -> pictures.kept(picture).isPresent())
                        .toList());
        sharp.forEach(picture -> endings.end(Act.DESTROY, picture, PictureState.REMOVED));
        int marked = work.write(Act.DESTROY, () -> marks.forget(pupil));
        return RemovedRows.of(PictureMarkStore.TABLE, marked).with(RemovedRows.of(PictureStore.TABLE, sharp.size()));
    }

    private boolean sharp(PictureId picture, PupilId pupil) {
        return marks.list(picture).stream()
                .anyMatch(face -> face.sharp().filter(pupil::equals).isPresent());
    }
}
