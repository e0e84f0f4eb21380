package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// What is kept of what was given: with the dossier, and gone with it.
@Component
final class ExchangeHoldings implements HoldsPersonalData {
    private final DisclosureStore store;
    private final ItemStore items;
    private final StepStore steps;
    private final NoticeStore notices;
    private final PackageStore packages;
    private final PackageFiles files;
    private final InquiryStore inquiries;
    private final InquiryLinkStore links;
    private final Work work;
    private final Boards boards;

    ExchangeHoldings(
            DisclosureStore store,
            ItemStore items,
            StepStore steps,
            NoticeStore notices,
            PackageStore packages,
            PackageFiles files,
            InquiryStore inquiries,
            InquiryLinkStore links,
            Work work,
            Boards boards) {
        this.store = store;
        this.items = items;
        this.steps = steps;
        this.notices = notices;
        this.packages = packages;
        this.files = files;
        this.inquiries = inquiries;
        this.links = links;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return ExchangeColumns.describe();
    }

    @Override
    public Export export(Subject subject) {
        return subject.kind() == PUPIL
                ? boards.program(subject.board())
                        .call(() -> work.read(Act.MAINTAIN, () -> exportNow(new PupilId(subject.id()))))
                : Export.nothing();
    }

    private Export exportNow(PupilId pupil) {
        try {
            List<Export.Row> rows = new ArrayList<>();
            for (DisclosureFile file : store.list(pupil)) {
                rows.add(new Export.Row(DisclosureStore.TABLE, Map.of())
                        .with("ground", file.disclosure().basis().code())
                        .with("sealed_recipient", file.disclosure().recipient().named())
                        .with("sealed_aim", file.disclosure().aim())
                        .with("prepared_at", file.disclosure().at().toString()));
                file.items().forEach(one -> rows.add(plain(one)));
                file.steps().forEach(one -> rows.add(plain(one)));
                notices.list(file.disclosure()).forEach(one -> rows.add(plain(one)));
            }
            inquiries.list(pupil).forEach(one -> rows.addAll(plain(one)));
            return new Export(rows);
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
    }

    private static List<Export.Row> plain(InquiryFile file) {
        List<Export.Row> rows = new ArrayList<>();
        rows.add(new Export.Row(InquiryStore.TABLE, Map.of())
                .with("sealed_source", file.inquiry().source().named())
                .with("sealed_wanted", file.inquiry().wanted())
                .with("sealed_aim", file.inquiry().aim())
                .with("prepared_at", file.inquiry().at().toString()));
        for (InquiryStep one : file.steps()) {
            Export.Row row = new Export.Row(InquiryStore.STEPS, Map.of())
                    .with("what", one.what().code())
                    .with("taken_at", one.at().toString());
            rows.add(one.what()
                    .words()
                    .map(text -> row.with("sealed_words", text))
                    .orElse(row));
        }
        return rows;
    }

    private static Export.Row plain(Picked one) {
        Export.Row row = new Export.Row(ItemStore.TABLE, Map.of())
                .with("item", one.item().toString())
                .with("treatment", one.treatment().code());
        return one.treatment()
                .words()
                .map(text -> row.with("sealed_text", text))
                .orElse(row);
    }

    /// Not about whom: who was not told must not find that there is something to be told.
    private static Export.Row plain(GuardianNotice one) {
        Export.Row row = new Export.Row(NoticeStore.TABLE, Map.of())
                .with("choice", one.choice().code());
        return one.choice().words().map(text -> row.with("sealed_words", text)).orElse(row);
    }

    private static Export.Row plain(Step one) {
        Export.Row row = new Export.Row(StepStore.TABLE, Map.of())
                .with("what", one.what().code())
                .with("taken_at", one.at().toString());
        return one.what().words().map(text -> row.with("sealed_words", text)).orElse(row);
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> {
            work.read(Act.DESTROY, () -> packages.list(Optional.of(pupil), Optional.empty()))
                    .forEach(one -> files.delete(one.blob()));
            return work.write(Act.DESTROY, () -> remove(pupil));
        });
    }

    private Removed remove(PupilId pupil) {
        return Removed.of(PackageStore.LINKS, packages.deleteLinks(pupil))
                .with(Removed.of(PackageStore.TABLE, packages.delete(pupil)))
                .with(Removed.of(NoticeStore.TABLE, notices.delete(pupil)))
                .with(Removed.of(StepStore.TABLE, steps.delete(pupil)))
                .with(Removed.of(ItemStore.TABLE, items.delete(pupil)))
                .with(Removed.of(DisclosureStore.TABLE, store.delete(pupil)))
                .with(Removed.of(InquiryLinkStore.TABLE, links.delete(pupil)))
                .with(Removed.of(InquiryStore.STEPS, inquiries.deleteSteps(pupil)))
                .with(Removed.of(InquiryStore.TABLE, inquiries.delete(pupil)));
    }
}
