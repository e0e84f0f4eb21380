package nl.zorgvuldig.consent.cases;

/// Progress of a case in numbers, without who answered what.
///
/// @param deciders people whose consent is needed
/// @param yes consents that count now
/// @param no people whose latest answer is a refusal
/// @param unreachable people who have not answered and have no e-mail address: they answer on paper
public record ConsentCaseCount(int deciders, int yes, int no, int unreachable) {
    public int waiting() {
        return deciders - yes - no;
    }
}
