/// Benjamini and Hochberg's adjusted p of a family of tests, in the order given: q_(i) = min over k >= i of m·p_(k)/k.
///
/// Every p is a number from 0 to 1.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut descending: Vec<(usize, f64)> = p.iter().copied().enumerate().collect();
    descending.sort_by(|a, b| b.1.total_cmp(&a.1));
    let family = p.iter().fold(0.0, |count, _| count + 1.0);

    let (mut rank, mut least) = (family, 1.0_f64);
    let mut adjusted = Vec::with_capacity(p.len());
    for (place, p) in descending {
        least = least.min(family / rank * p);
        rank -= 1.0;
        adjusted.push((place, least));
    }
    adjusted.sort_unstable_by_key(|(place, _)| *place);
    adjusted.into_iter().map(|(_, q)| q).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::reference::{assert_close, rows};
    use super::*;

    #[test]
    fn agrees_with_r() {
        let mut families: BTreeMap<String, (Vec<f64>, Vec<f64>)> = BTreeMap::new();
        for row in rows(include_str!("../../tests/reference/fdr.csv")) {
            let (p, bh) = families.entry(row.text("set").to_owned()).or_default();
            p.push(row.number("p"));
            bh.push(row.number("bh"));
        }
        assert_eq!(families.len(), 3);
        for (family, (p, bh)) in families {
            assert!(p.len() >= 99, "{family}");
            for (q, expected) in benjamini_hochberg(&p).into_iter().zip(bh) {
                assert_close(q, expected, 1e-9);
            }
        }
    }

    #[test]
    fn no_tests_and_one_test() {
        assert_eq!(benjamini_hochberg(&[]), Vec::<f64>::new());
        assert_eq!(benjamini_hochberg(&[0.03]), [0.03]);
    }

    proptest! {
        #[test]
        fn q_is_never_below_p_keeps_its_order_and_stays_a_probability(
            p in prop::collection::vec(0.0..=1.0_f64, 1..80),
        ) {
            let q = benjamini_hochberg(&p);
            prop_assert_eq!(p.len(), q.len());
            for (i, (p_i, q_i)) in p.iter().zip(&q).enumerate() {
                prop_assert!(q_i >= p_i && *q_i <= 1.0);
                for (p_j, q_j) in p.iter().zip(&q).skip(i) {
                    prop_assert!((p_i <= p_j || q_i >= q_j) && (p_i >= p_j || q_i <= q_j));
                }
            }
        }
    }
}
