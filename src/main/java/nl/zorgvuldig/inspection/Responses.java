package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.Contents;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for who inspected and wants to respond: names the pieces they saw, and shows nothing
/// that stands in them.
@Component
public final class Responses {
    private final RequestStore requests;
    private final SessionStore sessions;
    private final LaidStore pages;
    private final Contents contents;
    private final Work work;

    Responses(RequestStore requests, SessionStore sessions, LaidStore pages, Contents contents, Work work) {
        this.requests = requests;
        this.sessions = sessions;
        this.pages = pages;
        this.contents = contents;
        this.work = work;
    }

    /// From the beginning of a session on, also after it. Empty for another's request, and while
    /// there was no session.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Optional<Responding> find(SignedIn who, RequestId id) {
        return work.read(Act.BROWSE, () -> requests.find(id))
                .filter(one -> one.request().by().equals(who.person()))
                .filter(one -> responds(one.state()))
                .map(one -> new Responding(one, items(one)));
    }

    /// Whether there is or was a session.
    public static boolean responds(RequestState state) {
        return switch (state) {
            case RequestState.Running _, RequestState.Held _ -> true;
            case RequestState.Asked _,
                    RequestState.Planned _,
                    RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.OfCopy _ -> false;
        };
    }

    private List<Responding.Item> items(RequestFile file) {
        List<Laid> laid = work.read(
                DossierActs.INSPECT,
                () -> ResponseRules.toRespondTo(
                        pages.list(file.request()), new TreeSet<>(sessions.pages(file.request(), turner(file)))));
        Map<PieceId, Content> known = contents.list(file.request().pupil()).stream()
                .collect(Collectors.toMap(Content::id, Function.identity()));
        return laid.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.item())).map(content -> item(one, content)).stream())
                .toList();
    }

    /// Whose pages count: online what the reader saw; at school what the supervisor opened beside
    /// them.
    static PersonId turner(RequestFile file) {
        Plan plan = file.state().plan().orElseThrow();
        return switch (plan.venue()) {
            case SCHOOL -> plan.supervisor();
            case ONLINE -> file.request().by();
        };
    }

    private static Responding.Item item(Laid laid, Content content) {
        return new Responding.Item(
                laid.page(),
                laid.place(),
                laid.item(),
                laid.kind() == Content.Kind.ENTRY ? laid.part() : 1,
                switch (laid.showing()) {
                    case Showing.Shown _ -> Optional.of(new Responding.What(content.what(), content.happenedOn()));
                    case Showing.Masked _, Showing.Withheld _ -> Optional.empty();
                });
    }
}
