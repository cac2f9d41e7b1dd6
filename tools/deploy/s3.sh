#!/usr/bin/env bash
# Publishes the site to an S3 bucket that serves a website, or stands behind
# CloudFront: s3.sh BUCKET URL. It needs the aws command with rights to write.
#
# The pages go last and the old files after them, so that no page leads to a
# style sheet that is not there yet.
set -euo pipefail
bucket=${1:?"usage: s3.sh BUCKET URL"} url=${2:?"usage: s3.sh BUCKET URL"}

go run ./tools/explain build --base-url "$url"
aws s3 sync public "s3://$bucket" --exclude '*.html' --exclude '.*' --cache-control 'max-age=3600'
aws s3 sync public "s3://$bucket" --exclude '*' --include '*.html' --cache-control 'max-age=60' --content-type 'text/html; charset=utf-8'
aws s3 sync public "s3://$bucket" --exclude '.*' --delete
