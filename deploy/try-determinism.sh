#!/usr/bin/env bash
# Whether the same accepted pages give the same events, byte for byte: 2 and 5 partitions × 1, 2 and 4 threads × three seeds,
# the services killed three times in each, held against an undisturbed run. DeterminismTest does it, and `mvn verify` runs a
# part of it. Needs Maven and a JDK 21.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -B -pl standalone -am -Dtest=DeterminismTest -Ddeterminism.full=true -Dsurefire.failIfNoSpecifiedTests=false test |
  grep -E 'Tests run|ERROR|FAIL|BUILD'
