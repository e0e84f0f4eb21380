package nl.zorgvuldig.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.identity.AccountStore.Row;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// What is kept about somebody because they have an account.
@Component
final class AccountHoldings implements HoldsPersonalData {
    private static final String ACCOUNT = "identity.account";
    private static final String PROVIDER = "identity.provider_link";

    private final Accounts accounts;
    private final AccountSeals seals;
    private final ProviderLinks providers;
    private final Boards boards;

    AccountHoldings(Accounts accounts, AccountSeals seals, ProviderLinks providers, Boards boards) {
        this.accounts = accounts;
        this.seals = seals;
        this.providers = providers;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(ACCOUNT, "person", DataKind.REFERENCE),
                holding(ACCOUNT, "sealed_name", DataKind.NAME),
                holding(ACCOUNT, "sealed_email", DataKind.CONTACT),
                holding(ACCOUNT, "address_hash", DataKind.LOOK_UP),
                holding(ACCOUNT, "directory_hash", DataKind.LOOK_UP),
                holding(ACCOUNT, "former_address_hash", DataKind.LOOK_UP),
                holding("identity.directory", "address_hash", DataKind.LOOK_UP),
                holding("identity.sign_in_link", "person", DataKind.ACTIVITY),
                holding("identity.sign_in_link", "page", DataKind.ACTIVITY),
                holding(PROVIDER, "person", DataKind.REFERENCE),
                holding(PROVIDER, "issuer", DataKind.ACTIVITY),
                holding(PROVIDER, "subject_hash", DataKind.LOOK_UP),
                holding(PROVIDER, "linked_at", DataKind.ACTIVITY),
                holding("identity.spring_session", "principal_name", DataKind.ACTIVITY));
    }

    private static Holding holding(String table, String column, DataKind kind) {
        return new Holding(
                table,
                column,
                kind,
                SubjectKind.ACCOUNT_HOLDER,
                "identity.purpose.account",
                LegalBasis.PUBLIC_TASK,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board())
                .call(() -> accounts.row(person))
                .map(row -> export(subject, row))
                .orElse(Export.nothing());
    }

    private Export export(Subject subject, Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", row.person().toString());
        values.put("kind", row.kind().code());
        try {
            values.put("sealed_name", seals.name(subject.board(), row).full());
            seals.email(subject.board(), row).ifPresent(address -> values.put("sealed_email", address));
        } catch (KeyDestroyed closedForEver) {
            // what no longer opens is not told
        }
        List<Export.Row> rows = new ArrayList<>();
        rows.add(new Export.Row(ACCOUNT, values));
        boards.program(subject.board())
                .call(() -> providers.of(row.person()))
                .forEach(one -> rows.add(new Export.Row(PROVIDER, linked(one))));
        return new Export(List.copyOf(rows));
    }

    private static Map<String, String> linked(ProviderLinks.Linked one) {
        return new TreeMap<>(
                Map.of("issuer", one.issuer(), "linked_at", one.since().toString()));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        PersonId person = new PersonId(subject.id());
        return keeping == Keeping.ACCOUNT
                ? boards.program(subject.board()).call(() -> remove(person))
                : Removed.nothing();
    }

    private Removed remove(PersonId person) {
        return Removed.of(PROVIDER, providers.forget(person)).with(accounts.remove(person));
    }
}
