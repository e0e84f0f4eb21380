package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Summary of the group for the parent who asked: whether every child may be filmed, and no more.
@Component
public final class FilmingGroupSummary {
    private final FilmingGroup group;

    FilmingGroupSummary(FilmingGroup group) {
        this.group = group;
    }

    /// The permitted requests for which every child may be filmed, as of now.
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    public Set<FilmingId> listEverybody(List<FilmingFile> files) {
        return files.stream()
                .filter(file -> file.state() == FilmingState.PERMITTED)
                .map(FilmingFile::request)
                .filter(group::everybody)
                .map(FilmingRequest::id)
                .collect(Collectors.toSet());
    }
}
