package nl.zorgvuldig.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What is kept of copies, for [RequestHoldings].
@Component
final class CopyHeld {
    private final CopyStore store;
    private final CopyFiles files;

    CopyHeld(CopyStore store, CopyFiles files) {
        this.store = store;
        this.files = files;
    }

    /// What was in them; the copies themselves say nothing that the dossier does not.
    Export ofPupil(PupilId pupil) {
        List<Export.Row> rows = new ArrayList<>();
        store.listAll(pupil).forEach(one -> rows.add(laid(one)));
        store.listFiles(pupil)
                .forEach(one -> rows.add(new Export.Row(CopyStore.FILES, Map.of())
                        .with("request", one.request().toString())
                        .with("made_at", one.madeAt().toString())
                        .with("fingerprint", one.fingerprint())));
        return new Export(rows);
    }

    private static Export.Row laid(Laid one) {
        Export.Row row = new Export.Row(CopyStore.CONTENTS, Map.of())
                .with("item", one.item().toString())
                .with("treatment", one.showing().code());
        Export.Row grounded =
                one.ground().map(ground -> row.with("ground", ground.code())).orElse(row);
        return one.text().map(text -> grounded.with("sealed_text", text)).orElse(grounded);
    }

    /// Inside a unit of work that destroys.
    List<BlobId> listFiles(PupilId pupil) {
        return store.listFiles(pupil).stream().map(one -> one.blob()).toList();
    }

    /// Before the rows that name them: what stops halfway is found again by those.
    void removeFile(BlobId blob) {
        files.delete(blob);
    }

    /// Inside the unit of work that destroys.
    Removed remove(PupilId pupil) {
        return Removed.of(CopyStore.FILES, store.deleteFiles(pupil))
                .with(Removed.of(CopyStore.CONTENTS, store.deleteContents(pupil)));
    }
}
