package nl.zorgvuldig.media;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Pictures and who is in them. They rest on consent and end with it; what is left when a dossier
/// goes, goes with that: a picture in which the pupil can still be recognised is destroyed, and of
/// the others it is forgotten that the pupil was in them.
@Component
final class MediaHoldings implements HoldsPersonalData {
    private final AlbumStore albums;
    private final PictureStore pictures;
    private final MarkStore marks;
    private final MediaTraces traces;
    private final Endings endings;
    private final Work work;
    private final Boards boards;

    MediaHoldings(
            AlbumStore albums,
            PictureStore pictures,
            MarkStore marks,
            MediaTraces traces,
            Endings endings,
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
    public List<Holding> describe() {
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
                holding(MarkStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(MarkStore.TABLE, "x", DataKind.IMAGE, PUPIL),
                holding(MarkStore.TABLE, "y", DataKind.IMAGE, PUPIL),
                holding(MarkStore.TABLE, "width", DataKind.IMAGE, PUPIL),
                holding(MarkStore.TABLE, "height", DataKind.IMAGE, PUPIL),
                holding(MarkStore.TABLE, "kind", DataKind.IMAGE, PUPIL),
                holding(MarkStore.TABLE, "blurred_at", DataKind.IMAGE, PUPIL),
                holding(MarkStore.TABLE, "staff_member", DataKind.REFERENCE, STAFF));
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "media.purpose_of_keeping.pictures",
                LegalBasis.CONSENT,
                "PROMO_MEDIA",
                Keeping.MEDIA);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return new Export(
                switch (subject.kind()) {
                    case PUPIL -> marks.about(new PupilId(subject.id()));
                    case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                        doneBy(new PersonId(subject.id()));
                });
    }

    private List<Export.Row> doneBy(PersonId person) {
        List<Export.Row> rows = new ArrayList<>(marks.about(person));
        rows.addAll(albums.madeBy(person));
        rows.addAll(traces.of(person));
        return rows;
    }

    /// Pictures first: they go on their own, each restartable.
    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping == Keeping.MEDICAL || keeping == Keeping.EMERGENCY) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> destroy(pupil));
    }

    /// One that went before a backup was put back.
    boolean destroy(PictureId picture) {
        return endings.end(Act.DESTROY, picture, PictureState.REMOVED);
    }

    /// An album with nothing in it, as it is ended by who looks for those.
    boolean destroyAlbum(Supplier<Boolean> ending) {
        return work.write(Act.DESTROY, ending);
    }

    private Removed destroy(PupilId pupil) {
        if (!work.read(Act.DESTROY, () -> traces.mayGo(pupil))) {
            return Removed.of(MarkStore.TABLE, 0).with(Removed.of(PictureStore.TABLE, 0));
        }
        List<PictureId> sharp = work.read(
                Act.DESTROY,
                () -> marks.with(pupil).stream()
                        .filter(one -> sharp(one, pupil))
                        .filter(one -> pictures.kept(one).isPresent())
                        .toList());
        sharp.forEach(one -> endings.end(Act.DESTROY, one, PictureState.REMOVED));
        int marked = work.write(Act.DESTROY, () -> marks.forget(pupil));
        return Removed.of(MarkStore.TABLE, marked).with(Removed.of(PictureStore.TABLE, sharp.size()));
    }

    private boolean sharp(PictureId picture, PupilId pupil) {
        return marks.list(picture).stream()
                .anyMatch(face -> face.sharp().filter(pupil::equals).isPresent());
    }
}
