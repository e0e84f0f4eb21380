package nl.zorgvuldig.emergency;

import java.util.List;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.kernel.PersonName;

/// What one of those who decide sees of a card: what they were asked and said, and what they have
/// on it; of others nothing. Prints as `[sealed]`.
///
/// @param text what they have on it now
/// @param earlier what they had on it before, newest first
public record OwnCard(PersonName pupil, AskedApart.Own consent, CardText text, List<CardPart> earlier) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
