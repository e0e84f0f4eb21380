package nl.zorgvuldig.consent.cases;

/// How far a case is answered, without who said what.
///
/// @param deciders whose yes is needed
/// @param yes counts now
/// @param no of whom the latest answer is a no
/// @param unreachable of those who have not answered, who has no address: they answer on paper
public record ConsentCaseCount(int deciders, int yes, int no, int unreachable) {
    public int waiting() {
        return deciders - yes - no;
    }
}
