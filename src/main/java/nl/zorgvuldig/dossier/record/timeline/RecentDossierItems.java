package nl.zorgvuldig.dossier.record.timeline;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.plans.SupportPlan;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// Items of a long dossier that its page shows at first: the newest, those still open, and those
/// written last, however old their day. The rest is one click away, per school year.
record RecentDossierItems(List<Entry> entries, List<Document> documents, List<DossierPage.Earlier> earlier) {
    private static final int ENTRIES = 100;
    private static final int DOCUMENTS = 20;
    private static final int WRITTEN_LAST = 10;

    static RecentDossierItems of(Dossier dossier) {
        Set<DossierItemId> open = new HashSet<>();
        dossier.openAgreements().stream()
                .map(Agreement::entry)
                .map(DossierItemId::of)
                .forEach(open::add);
        dossier.plans().stream()
                .filter(plan -> !plan.closed())
                .map(SupportPlan::linked)
                .flatMap(List::stream)
                .forEach(linked -> open.add(DossierItemId.of(linked.entry().id())));
        List<Entry> entries = some(dossier.entries(), ENTRIES, open, Entry::writtenAt);
        List<Document> documents = some(dossier.documents(), DOCUMENTS, open, Document::addedAt);
        Map<SchoolYear, Integer> left = new TreeMap<>(Comparator.reverseOrder());
        Stream.concat(without(dossier.entries(), entries).stream(), without(dossier.documents(), documents).stream())
                .forEach(item -> left.merge(SchoolYear.of(item.happenedOn()), 1, Integer::sum));
        return new RecentDossierItems(
                entries,
                documents,
                left.entrySet().stream()
                        .map(entry -> new DossierPage.Earlier(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static <P extends DossierItem, T extends Comparable<T>> List<P> some(
            List<P> newestFirst, int most, Set<DossierItemId> open, Function<P, T> written) {
        if (newestFirst.size() <= most) {
            return newestFirst;
        }
        Set<DossierItemId> shown = new HashSet<>(open);
        newestFirst.stream().limit(most).map(DossierItem::piece).forEach(shown::add);
        newestFirst.stream()
                .sorted(Comparator.comparing(written).reversed())
                .limit(WRITTEN_LAST)
                .map(DossierItem::piece)
                .forEach(shown::add);
        return newestFirst.stream().filter(item -> shown.contains(item.piece())).toList();
    }

    private static <P extends DossierItem> List<P> without(List<P> all, List<P> shown) {
        Set<P> there = new HashSet<>(shown);
        return all.stream().filter(item -> !there.contains(item)).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
