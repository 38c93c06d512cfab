package io.galley.evaluation.training;

import java.util.List;

/** Logistic regression by Newton's method, with a ridge on all weights but the first, which is the bias. */
final class Logistic {

    /** It converges in about 8. */
    private static final int STEPS = 30;

    private static final double ENOUGH = 1e-9;

    private Logistic() {}

    static double[] fit(List<double[]> rows, List<Boolean> labels, double ridge) {
        int n = rows.get(0).length;
        double[] weights = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (int r = 0; r < rows.size(); r++) {
                double[] row = rows.get(r);
                double p = 1 / (1 + Math.exp(-dot(weights, row)));
                double error = (labels.get(r) ? 1 : 0) - p;
                double weight = Math.max(1e-9, p * (1 - p));
                for (int i = 0; i < n; i++) {
                    gradient[i] += error * row[i];
                    for (int j = 0; j <= i; j++) {
                        curvature[i][j] += weight * row[i] * row[j];
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                double pull = i == 0 ? 1e-6 : ridge;
                gradient[i] -= pull * weights[i];
                curvature[i][i] += pull;
            }
            double[] change = solved(curvature, gradient);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                weights[i] += change[i];
                largest = Math.max(largest, Math.abs(change[i]));
            }
            if (largest < ENOUGH) {
                break;
            }
        }
        return weights;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** By Cholesky: the curvature is positive definite, its lower half is given. */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }
}
