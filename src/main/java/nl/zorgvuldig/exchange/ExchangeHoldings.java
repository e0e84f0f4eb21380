package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final PackageStore packages;
    private final PackageFiles files;
    private final Work work;
    private final Boards boards;

    ExchangeHoldings(
            DisclosureStore store,
            ItemStore items,
            StepStore steps,
            PackageStore packages,
            PackageFiles files,
            Work work,
            Boards boards) {
        this.store = store;
        this.items = items;
        this.steps = steps;
        this.packages = packages;
        this.files = files;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(DisclosureStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(DisclosureStore.TABLE, "ground", DataKind.GUIDANCE, PUPIL),
                holding(DisclosureStore.TABLE, "sealed_recipient", DataKind.CONTACT, PUPIL),
                holding(DisclosureStore.TABLE, "sealed_aim", DataKind.GUIDANCE, PUPIL),
                holding(DisclosureStore.TABLE, "prepared_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(DisclosureStore.TABLE, "prepared_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ItemStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(ItemStore.TABLE, "item", DataKind.REFERENCE, PUPIL),
                holding(ItemStore.TABLE, "what", DataKind.GUIDANCE, PUPIL),
                holding(ItemStore.TABLE, "happened_on", DataKind.GUIDANCE, PUPIL),
                holding(ItemStore.TABLE, "treatment", DataKind.GUIDANCE, PUPIL),
                holding(ItemStore.TABLE, "sealed_text", DataKind.GUIDANCE, PUPIL),
                holding(ItemStore.TABLE, "decided_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ItemStore.TABLE, "decided_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(StepStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(StepStore.TABLE, "what", DataKind.GUIDANCE, PUPIL),
                holding(StepStore.TABLE, "on_day", DataKind.GUIDANCE, PUPIL),
                holding(StepStore.TABLE, "sealed_words", DataKind.GUIDANCE, PUPIL),
                holding(StepStore.TABLE, "taken_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(StepStore.TABLE, "taken_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(PackageStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(PackageStore.TABLE, "blob", DataKind.GUIDANCE, PUPIL),
                holding(PackageStore.TABLE, "fingerprint", DataKind.REFERENCE, PUPIL),
                holding(PackageStore.TABLE, "made_at", DataKind.ACTIVITY, PUPIL),
                holding(PackageStore.LINKS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(PackageStore.LINKS, "number_hash", DataKind.REFERENCE, PUPIL),
                holding(PackageStore.LINKS, "code_hash", DataKind.REFERENCE, PUPIL),
                holding(GroundStore.TABLE, "set_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(GroundStore.TABLE, "set_at", DataKind.ACTIVITY, ACCOUNT_HOLDER));
    }

    static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "exchange.purpose_of_keeping",
                LegalBasis.LEGAL_DUTY,
                "PUPIL_DOSSIER",
                Keeping.DOSSIER);
    }

    @Override
    public Export export(Subject subject) {
        return subject.kind() == PUPIL
                ? boards.program(subject.board())
                        .call(
                                () ->
                                        work.read(
                                                Act.MAINTAIN,
                                                () -> exportNow(new PupilId(subject.id()))))
                : Export.nothing();
    }

    private Export exportNow(PupilId pupil) {
        try {
            List<Export.Row> rows = new ArrayList<>();
            for (DisclosureFile file : store.list(pupil)) {
                rows.add(
                        new Export.Row(DisclosureStore.TABLE, Map.of())
                                .with("ground", file.disclosure().basis().code())
                                .with("sealed_recipient", file.disclosure().recipient().named())
                                .with("sealed_aim", file.disclosure().aim())
                                .with("prepared_at", file.disclosure().at().toString()));
                file.items().forEach(one -> rows.add(plain(one)));
                file.steps().forEach(one -> rows.add(plain(one)));
            }
            return new Export(rows);
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
    }

    private static Export.Row plain(Picked one) {
        Export.Row row =
                new Export.Row(ItemStore.TABLE, Map.of())
                        .with("item", one.item().toString())
                        .with("treatment", one.treatment().code());
        return one.treatment().words().map(text -> row.with("sealed_text", text)).orElse(row);
    }

    private static Export.Row plain(Step one) {
        Export.Row row =
                new Export.Row(StepStore.TABLE, Map.of())
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
        return boards.program(subject.board())
                .call(
                        () -> {
                            work.read(
                                            Act.DESTROY,
                                            () ->
                                                    packages.list(
                                                            Optional.of(pupil), Optional.empty()))
                                    .forEach(one -> files.delete(one.blob()));
                            return work.write(Act.DESTROY, () -> remove(pupil));
                        });
    }

    private Removed remove(PupilId pupil) {
        return Removed.of(PackageStore.LINKS, packages.deleteLinks(pupil))
                .with(Removed.of(PackageStore.TABLE, packages.delete(pupil)))
                .with(Removed.of(StepStore.TABLE, steps.delete(pupil)))
                .with(Removed.of(ItemStore.TABLE, items.delete(pupil)))
                .with(Removed.of(DisclosureStore.TABLE, store.delete(pupil)));
    }
}
