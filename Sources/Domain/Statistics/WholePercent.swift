/// How a share is said in whole numbers.
public enum WholePercent {
    /// Rounded down, so that 100 means all; nothing of nothing.
    public static func of(_ part: Int, in whole: Int) -> Int? { whole == 0 ? nil : part * 100 / whole }
}
